using System.Globalization;
using SmartVillage.Domain.Areas;
using SmartVillage.Services.Catalog;
using SmartVillage.Services.Catalog.Variations;
using SmartVillage.Sync.Alerts;
using SmartVillage.Sync.Sources;
using SmartVillage.Sync.Stores;

namespace SmartVillage.Store.Alerts;

/// <summary>Tells of villages whose entries in the service catalogue nobody confirmed for a year: a number that was right then sends people to a closed door.</summary>
public sealed class CatalogAlerts(IServiceModes modes, IServiceVariations variations, IStoredContent stored, IEnumerable<IPopulationSource> sources, TimeProvider time) : IAlertSource
{
    private readonly ServiceCatalog _catalog = new(modes);
    private readonly HashSet<string> _sources = sources.Select(source => source.Name).ToHashSet(StringComparer.Ordinal);

    /// <inheritdoc />
    public async Task<IReadOnlyList<AlertCondition>> FindAsync(CancellationToken cancellationToken)
    {
        var found = new List<AlertCondition>();
        foreach (var village in (await stored.ListVillagesAsync(cancellationToken)).Where(v => _sources.Contains(v.SourceName)))
        {
            if (VillageCode.TryParseStored(village.Code, out var code) && await CountAsync(code, cancellationToken) is > 0 and var entries)
            {
                found.Add(new AlertCondition(
                    AlertKinds.CatalogExpired, village.Code, village.Code, null,
                    string.Create(CultureInfo.InvariantCulture, $"{entries} layanan kelurahan {village.Code} tidak dipastikan lagi selama {ServiceCatalog.ConfirmedForMonths} bulan. Periksa isinya, lalu pastikan lewat API layanan."),
                    new Dictionary<string, long>(StringComparer.Ordinal) { ["entries"] = entries }));
            }
        }

        return found;
    }

    private async Task<int> CountAsync(VillageCode code, CancellationToken cancellationToken)
    {
        var entries = _catalog.List(new ServicePlace { Code = code, Name = code.Value }, await variations.ListCurrentAsync(code, cancellationToken), time.GetUtcNow());
        return entries.Count(entry => entry.Confirmation == Confirmation.Expired);
    }
}
