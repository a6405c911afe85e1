using MySqlConnector;
using SmartVillage.TestSupport.Databases;
using SmartVillage.TestSupport.OpenSid;

namespace SmartVillage.App.Bench;

/// <summary>One generated database, read by an account that can do nothing else.</summary>
/// <param name="Server">Server that it lies on.</param>
/// <param name="Database">Its name.</param>
/// <param name="Residents">Residents in it.</param>
/// <param name="Reader">Name of the account.</param>
/// <param name="ConnectionString">Of that account.</param>
internal sealed record BenchSource(MariaDbServer Server, string Database, int Residents, string Reader, string ConnectionString)
{
    /// <summary>The same database at the other end of a line.</summary>
    public string ConnectionStringThrough(SlowLine line) => new MySqlConnectionStringBuilder(ConnectionString) { Port = (uint)line.Port }.ConnectionString;

    /// <summary>See <see cref="PopulationEdits.EditAsync"/>.</summary>
    public async Task<int> EditAsync(double share, int round, CancellationToken cancellationToken)
    {
        await using var connection = await Server.OpenAsync(Database, cancellationToken);
        return await PopulationEdits.EditAsync(connection, share, round, cancellationToken);
    }

    /// <summary>See <see cref="PopulationEdits.RenumberRwAsync"/>.</summary>
    public async Task<int> RenumberRwAsync(int round, CancellationToken cancellationToken)
    {
        await using var connection = await Server.OpenAsync(Database, cancellationToken);
        return await PopulationEdits.RenumberRwAsync(connection, round, cancellationToken);
    }
}
