using Microsoft.Extensions.Logging;
using MySqlConnector;
using SmartVillage.Adapters.OpenSid.Connecting;
using SmartVillage.Adapters.OpenSid.Metering;
using SmartVillage.Adapters.OpenSid.Probe;
using SmartVillage.Adapters.OpenSid.Reading;
using SmartVillage.Sync.Sources;

namespace SmartVillage.Adapters.OpenSid;

/// <summary>Population data out of a running OpenSID's MySQL or MariaDB, releases 18.06 to 24.10 and what lies near them. Reads only (P1).</summary>
public sealed partial class OpenSidSource(OpenSidSourceOptions options, TimeProvider time, ILogger<OpenSidSource> logger) : IPopulationSource
{
    private readonly OpenSidConnector _connector = new(options);

    /// <inheritdoc />
    public string Name => options.Name;

    /// <inheritdoc />
    public string? VillageCode { get; } =
        Domain.Areas.VillageCode.TryParseStored(options.VillageCode, out var code) ? code.Value : options.VillageCode;

    /// <inheritdoc />
    public Task<ISourceSnapshot> OpenSnapshotAsync(CancellationToken cancellationToken) => OpenSnapshotAsync(new CourtesyMeter(), cancellationToken);

    /// <inheritdoc />
    public async Task<ISourceSnapshot> OpenSnapshotAsync(CourtesyMeter meter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(meter);
        var session = new SourceSession(await _connector.OpenAsync(cancellationToken), meter, options, time);
        try
        {
            return await SourceStream.GuardAsync(() => OpenAsync(session, cancellationToken), options, cancellationToken);
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    private async Task<ISourceSnapshot> OpenAsync(SourceSession session, CancellationToken cancellationToken)
    {
        var catalog = await SchemaReader.LoadAsync(session, cancellationToken);
        await BeginSnapshotAsync(session, cancellationToken);
        var takenAt = time.GetUtcNow();
        if (!SourceTables.HasResidents(catalog))
        {
            await AskForResidentsAsync(session, cancellationToken);
            throw SourceTables.NoResidents(options);
        }

        if (!catalog.Has("config", "id") && catalog.Has("tweb_penduduk", "config_id") && await HoldsSeveralVillagesAsync(session, cancellationToken))
        {
            throw SourceFailures.Create(KnownFailures.ProfilesUnreadable, options);
        }

        var tables = new ServerSideTables(session, options.Local);
        var contents = await SnapshotContents.ProbeAsync(
            tables, catalog, options, ServerProduct(session.Connection.ServerVersion), takenAt, isBackup: false, cancellationToken);
        var probe = contents.Probe;
        LogProbed(logger, options.Name, probe.ServerVersion, probe.ReleaseHint ?? "?", contents.Villages.Count, probe.Findings.Count);
        return new OpenSidSnapshot(options, session, tables, contents, time);
    }

    /// <summary>The server itself says best whether the right or the table is missing; a missing table is no change in the middle of a reading.</summary>
    private static async Task AskForResidentsAsync(SourceSession session, CancellationToken cancellationToken)
    {
        try
        {
            await session.RunAsync("SELECT 1 FROM tweb_penduduk t LIMIT 0", cancellationToken);
        }
        catch (MySqlException exception) when (exception.ErrorCode == MySqlErrorCode.NoSuchTable)
        {
            // Told by the caller.
        }
    }

    /// <summary>Whether residents are marked with more than one village; asked only where no profile says so.</summary>
    private static async Task<bool> HoldsSeveralVillagesAsync(SourceSession session, CancellationToken cancellationToken) =>
        await session.ScalarAsync("SELECT CAST(MIN(t.config_id) < MAX(t.config_id) AS CHAR) FROM tweb_penduduk t", cancellationToken) is "1";

    // Plain SQL instead of a transaction object, which every command would have to carry; the transaction ends with the connection.
    private static async Task BeginSnapshotAsync(SourceSession session, CancellationToken cancellationToken)
    {
        await session.RunAsync("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ; START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY", cancellationToken);
    }

    private static string ServerProduct(string version)
    {
        var number = version.Split('-')[0];
        var isMariaDb = version.Contains("MariaDB", StringComparison.OrdinalIgnoreCase);
        // Old clients made MariaDB prefix its version with 5.5.5-.
        if (isMariaDb && version.StartsWith("5.5.5-", StringComparison.Ordinal))
        {
            number = version.Split('-')[1];
        }

        return isMariaDb ? $"MariaDB {number}" : $"MySQL {number}";
    }
}
