using SmartVillage.Adapters.OpenSid.Mapping.Rules;
using SmartVillage.Adapters.OpenSid.Probe;
using SmartVillage.Domain.Statistics;

namespace SmartVillage.Adapters.OpenSid.Reading;

/// <summary>Age bands and categories of a village (<c>tweb_penduduk_umur</c>), which each village may edit; the defaults of a new install where it has none.</summary>
internal static class AgeBandReader
{
    private const string Table = "tweb_penduduk_umur";
    private const int NoUpperBound = 99999;

    private static readonly string[] Columns = ["id", "nama", "dari", "sampai", "status"];

    private static readonly AgeBand[] DefaultCategories =
        [new(1, "BALITA", 0, 5), new(2, "ANAK-ANAK", 6, 17), new(3, "DEWASA", 18, 30), new(4, "TUA", 31, NoUpperBound)];

    private static readonly AgeBand[] DefaultBands =
    [
        new(5, "Di bawah 1 Tahun", 0, 1), new(6, "2 s/d 4 Tahun", 2, 4),
        .. Enumerable.Range(1, 14).Select(n => new AgeBand(n + 6, $"{n * 5} s/d {(n * 5) + 4} Tahun", n * 5, (n * 5) + 4)),
        new(21, "Di atas 75 Tahun", 75, NoUpperBound),
    ];

    /// <summary>What is asked of the table, or null where it is missing.</summary>
    public static SideRequest? Request(SchemaCatalog catalog) =>
        catalog.Find(Table) is { } table && Columns.All(table.Has) ? new SideRequest(table, table.HasTenant ? [.. Columns, "config_id"] : Columns) : null;

    public static async Task<(IReadOnlyList<AgeBand> Bands, IReadOnlyList<AgeBand> Categories)> LoadAsync(
        ISideTables tables, SchemaCatalog catalog, TenantFilter tenants, long? tenantId, CancellationToken cancellationToken)
    {
        var rows = new List<(AgeBand Band, bool IsCategory)>();
        if (Request(catalog) is { } request)
        {
            await foreach (var row in tables.ReadAsync(request, cancellationToken))
            {
                if (tenants.Includes(request.Table, row.Length > Columns.Length ? row[^1] : null, tenantId, sharesRows: false)
                    && Number(row[0]) is { } id && Number(row[2]) is { } from && Number(row[3]) is { } to && Number(row[4]) is { } status)
                {
                    var label = row[1] is { } name ? TextCleaning.Clean(name).Text : null;
                    rows.Add((new AgeBand((int)id, label ?? $"{from} s/d {to}", (int)from, (int)Math.Min(to, NoUpperBound)), status == 0));
                }
            }
        }

        rows.Sort((a, b) => (a.Band.From, a.Band.To, a.Band.Code).CompareTo((b.Band.From, b.Band.To, b.Band.Code)));
        var bands = rows.Where(row => !row.IsCategory).Select(row => row.Band).ToList();
        var categories = rows.Where(row => row.IsCategory).Select(row => row.Band).ToList();
        return (bands.Count > 0 ? bands : DefaultBands, categories.Count > 0 ? categories : DefaultCategories);
    }

    private static long? Number(string? text) => text is not null && NumberTexts.TryParse(text, out var number) ? number : null;
}
