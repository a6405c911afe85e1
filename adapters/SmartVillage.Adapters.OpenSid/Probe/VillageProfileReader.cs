using SmartVillage.Adapters.OpenSid.Mapping.Rules;

namespace SmartVillage.Adapters.OpenSid.Probe;

/// <summary>Reads the village profiles: one row up to 23.12, one for each village of a shared database from 24.01. Never <c>app_key</c>, which is a secret.</summary>
internal static class VillageProfileReader
{
    private static readonly string[] Columns =
    [
        "nama_desa", "kode_desa", "kode_kecamatan", "kode_kabupaten", "kode_propinsi", "nama_kecamatan", "nama_kabupaten", "nama_propinsi", "kode_pos",
        "alamat_kantor", "telepon", "email_desa", "website", "lat", "lng", "nama_kepala_desa", "pamong_id",
    ];

    public static async Task<IReadOnlyList<VillageProfile>> LoadAsync(ISideTables tables, SchemaCatalog catalog, CancellationToken cancellationToken)
    {
        var profiles = new List<VillageProfile>();
        if (catalog.Find("config") is not { } table || !table.Has("id"))
        {
            return profiles;
        }

        string[] columns = ["id", .. Columns.Where(table.Has)];
        await foreach (var row in tables.ReadAsync(table, columns, filter: null, cancellationToken))
        {
            if (row[0] is not { } key || !NumberTexts.TryParse(key, out var id))
            {
                continue;
            }

            var values = new Dictionary<string, string>(StringComparer.Ordinal);
            for (var i = 1; i < columns.Length; i++)
            {
                if (row[i] is { } value && TextCleaning.Clean(value).Text is { } text)
                {
                    values[columns[i]] = text;
                }
            }

            profiles.Add(new VillageProfile(id, values));
        }

        return [.. profiles.OrderBy(profile => profile.Id)];
    }
}
