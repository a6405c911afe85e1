using SmartVillage.Adapters.OpenSid.Codes;
using SmartVillage.Adapters.OpenSid.Mapping;
using SmartVillage.Adapters.OpenSid.Probe;
using SmartVillage.Domain.Records;
using SmartVillage.Sync.Sources;

namespace SmartVillage.Adapters.OpenSid.Reading;

/// <summary>What probing found in a database, on a server or in a backup file: the same decisions for both.</summary>
internal sealed record SnapshotContents(
    SchemaCatalog Catalog, CodeLists Codes, IReadOnlyDictionary<string, EntityPlan> Plans, TenantFilter Tenants, SourceProbe Probe, IReadOnlyList<SourceVillage> Villages)
{
    /// <summary>Whether <c>hamil</c> still has the meaning of releases before 22.09.</summary>
    public bool PregnancyIsOld { get; } = SpecificColumn.PregnancyIsOld(Catalog);

    /// <summary>Probes a database that has a table of residents.</summary>
    public static async Task<SnapshotContents> ProbeAsync(
        ISideTables tables, SchemaCatalog catalog, SourceOptions options, string serverVersion, DateTimeOffset takenAt, bool isBackup, CancellationToken cancellationToken)
    {
        await tables.LoadAheadAsync(SmallTables.Of(catalog), cancellationToken);
        var codes = await CodeListReader.LoadAsync(tables, catalog, cancellationToken);
        var all = SourceTables.Resolve(catalog, codes, options.SpecificColumns);
        var profiles = await VillageProfileReader.LoadAsync(tables, catalog, cancellationToken);
        var chooser = new SourceVillages(options, catalog, profiles);
        var chosen = chooser.Choose();
        var plans = chooser.Divisible(all);
        var villages = new List<SourceVillage>();
        foreach (var (profile, villageCode) in chosen)
        {
            villages.Add(await VillageDescriber.DescribeAsync(
                tables, catalog, profile, villageCode, chooser.HasTenants && profiles.Count > 0, options.WebUrl, cancellationToken));
        }

        var settings = await new SettingsReader(tables, catalog).LoadAsync(villages[0].TenantId, cancellationToken);
        var probe = new SourceProbe
        {
            ReleaseHint = settings.GetValueOrDefault("current_version"),
            ServerVersion = serverVersion,
            Maps = Entities.All.ToDictionary(entity => entity.Name, entity => plans.TryGetValue(entity.Name, out var plan) ? plan.Map : EntityMap.Missing, StringComparer.Ordinal),
            ReadingVersion = EntityMappings.Version,
            SpecificColumns = SpecificColumns(plans[Entities.Residents.Name], catalog),
            SpecificReading = SpecificColumn.PregnancyIsOld(catalog) ? "pregnancy-without-codes" : string.Empty,
            HasTenantColumn = chooser.HasTenants,
            NonTransactionalTables = plans.Values.Where(plan => !plan.Table.IsTransactional).Select(plan => plan.Table.Name).ToList(),
            CompleteDataMode = settings.TryGetValue("tgl_data_lengkap_aktif", out var mode) ? mode is "1" or "true" : null,
            Findings = [.. SchemaFindings.Of(catalog, all, ReleaseHint.Of(catalog, settings.GetValueOrDefault("current_version"))), .. chooser.Findings],
            TakenAt = takenAt,
            IsBackup = isBackup,
        };
        return new SnapshotContents(catalog, codes, plans, new TenantFilter(chooser.IsSingle), probe, villages);
    }

    /// <summary>Code lists and age bands of one village.</summary>
    public async Task<SourceReferenceData> ReferenceDataAsync(ISideTables tables, SourceVillage village, CancellationToken cancellationToken)
    {
        var (bands, categories) = await AgeBandReader.LoadAsync(tables, Catalog, Tenants, village.TenantId, cancellationToken);
        return new SourceReferenceData(Codes.All, bands, categories);
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
}
