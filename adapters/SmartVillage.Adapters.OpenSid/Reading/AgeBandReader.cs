using MySqlConnector;
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

    public static async Task<(IReadOnlyList<AgeBand> Bands, IReadOnlyList<AgeBand> Categories)> LoadAsync(
        MySqlConnection connection, SchemaCatalog catalog, TenantFilter tenants, long? tenantId, CancellationToken cancellationToken)
    {
        var bands = new List<AgeBand>();
        var categories = new List<AgeBand>();
        if (catalog.Find(Table) is { } table && Columns.All(table.Has))
        {
            var sql = $"""
                SELECT CAST(t.id AS SIGNED), t.nama, CAST(t.dari AS SIGNED), CAST(t.sampai AS SIGNED), CAST(t.status AS SIGNED)
                FROM `{Table}` t WHERE {tenants.Condition(table, tenantId, sharesRows: false)} ORDER BY t.dari, t.sampai, t.id
                """;
            await using var command = new MySqlCommand(sql, connection);
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                if (!reader.IsDBNull(0) && !reader.IsDBNull(2) && !reader.IsDBNull(3) && !reader.IsDBNull(4))
                {
                    var label = reader.IsDBNull(1) ? null : TextCleaning.Clean(reader.GetString(1)).Text;
                    var band = new AgeBand((int)reader.GetInt64(0), label ?? $"{reader.GetInt64(2)} s/d {reader.GetInt64(3)}", (int)reader.GetInt64(2), (int)Math.Min(reader.GetInt64(3), NoUpperBound));
                    (reader.GetInt64(4) == 0 ? categories : bands).Add(band);
                }
            }
        }

        return (bands.Count > 0 ? bands : DefaultBands, categories.Count > 0 ? categories : DefaultCategories);
    }
}
