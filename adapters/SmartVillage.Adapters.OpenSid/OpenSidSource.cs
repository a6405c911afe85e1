using Microsoft.Extensions.Logging;
using MySqlConnector;
using SmartVillage.Adapters.OpenSid.Codes;
using SmartVillage.Adapters.OpenSid.Connecting;
using SmartVillage.Adapters.OpenSid.Mapping;
using SmartVillage.Adapters.OpenSid.Probe;
using SmartVillage.Adapters.OpenSid.Reading;
using SmartVillage.Domain.Records;
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
    public async Task<ISourceSnapshot> OpenSnapshotAsync(CancellationToken cancellationToken)
    {
        var connection = await _connector.OpenAsync(cancellationToken);
        try
        {
            return await SourceStream.GuardAsync(() => OpenAsync(connection, cancellationToken), options, cancellationToken);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private async Task<ISourceSnapshot> OpenAsync(MySqlConnection connection, CancellationToken cancellationToken)
    {
        var catalog = await SchemaReader.LoadAsync(connection, cancellationToken);
        await BeginSnapshotAsync(connection, cancellationToken);
        var takenAt = time.GetUtcNow();
        var codes = await CodeListReader.LoadAsync(connection, catalog, cancellationToken);
        var plans = await SourceTables.ResolveAsync(connection, catalog, codes, options, cancellationToken);
        var profiles = await VillageProfileReader.LoadAsync(connection, catalog, cancellationToken);
        var chooser = new SourceVillages(options, catalog, profiles);
        var chosen = chooser.Choose();
        var villages = new List<SourceVillage>();
        foreach (var (profile, villageCode) in chosen)
        {
            villages.Add(await VillageDescriber.DescribeAsync(
                connection, catalog, profile, villageCode, chooser.HasTenants && profiles.Count > 0, options.WebUrl, cancellationToken));
        }

        var settings = await new SettingsReader(connection, catalog).LoadAsync(villages[0].TenantId, cancellationToken);
        var probe = new SourceProbe
        {
            ReleaseHint = settings.GetValueOrDefault("current_version"),
            ServerVersion = ServerProduct(connection.ServerVersion),
            Maps = Entities.All.ToDictionary(entity => entity.Name, entity => plans.TryGetValue(entity.Name, out var plan) ? plan.Map : EntityMap.Missing, StringComparer.Ordinal),
            ReadingVersion = EntityMappings.Version,
            SpecificColumns = SpecificColumns(plans[Entities.Residents.Name], catalog),
            HasTenantColumn = chooser.HasTenants,
            NonTransactionalTables = plans.Values.Where(plan => !plan.Table.IsTransactional).Select(plan => plan.Table.Name).ToList(),
            CompleteDataMode = settings.TryGetValue("tgl_data_lengkap_aktif", out var mode) ? mode is "1" or "true" : null,
            Findings = [.. SchemaFindings.Of(catalog, plans), .. chooser.Findings],
            TakenAt = takenAt,
        };
        LogProbed(logger, options.Name, probe.ServerVersion, probe.ReleaseHint ?? "?", villages.Count, probe.Findings.Count);
        return new OpenSidSnapshot(options, connection, catalog, codes, plans, new TenantFilter(chooser.IsSingle), probe, villages, time);
    }

    // Plain SQL instead of a transaction object, which every command would have to carry; the transaction ends with the connection.
    private static async Task BeginSnapshotAsync(MySqlConnection connection, CancellationToken cancellationToken)
    {
        foreach (var sql in new[] { "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ", "START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY" })
        {
            await using var command = new MySqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private static HashSet<string> SpecificColumns(EntityPlan residents, SchemaCatalog catalog)
    {
        var columns = residents.Specific.Select(column => column.Name).ToHashSet(StringComparer.Ordinal);
        if (ResidentExtras.HasCovid(catalog))
        {
            columns.Add("covid");
        }

        return columns;
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
