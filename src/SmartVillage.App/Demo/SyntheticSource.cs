using System.Security.Cryptography;
using SmartVillage.App.Configuration;
using SmartVillage.TestSupport.Databases;
using SmartVillage.TestSupport.OpenSid;

namespace SmartVillage.App.Demo;

/// <summary>An OpenSID database of invented people in a private MariaDB, with the kind of account that an operator should create. Gone when disposed.</summary>
internal sealed class SyntheticSource : IDemoSource
{
    public const string SourceName = "tejosari";
    public const string Database = "opensid";
    private const string Reader = "smartvillage_ro";

    private SyntheticSource(MariaDbServer server, string connectionString)
    {
        Server = server;
        ConnectionString = connectionString;
    }

    public MariaDbServer Server { get; }

    /// <summary>Of the account that can only read.</summary>
    public string ConnectionString { get; }

    public SourceSettings Settings => new() { Name = SourceName, ConnectionString = ConnectionString, Local = true };

    public static async Task<SyntheticSource> CreateAsync(MariaDbServerOptions server, OpenSidDatabaseOptions content, CancellationToken cancellationToken)
    {
        var started = await MariaDbServer.StartAsync(server, cancellationToken);
        try
        {
            await started.CreateDatabaseAsync(Database, cancellationToken);
            await using (var connection = await started.OpenAsync(Database, cancellationToken))
            {
                await OpenSidDatabase.CreateAsync(connection, content, progress: null, cancellationToken);
            }

            var password = RandomNumberGenerator.GetHexString(24, lowercase: true);
            await started.CreateReadOnlyUserAsync(Reader, password, Database, cancellationToken);
            return new SyntheticSource(started, started.ConnectionString(Database, Reader, password));
        }
        catch
        {
            await started.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
