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

    /// <summary>What is asked of the table, or null where it is missing.</summary>
    public static SideRequest? Request(SchemaCatalog catalog) =>
        catalog.Find("config") is { } table && table.Has("id") ? new SideRequest(table, ["id", .. Columns.Where(table.Has)]) : null;

    public static async Task<IReadOnlyList<VillageProfile>> LoadAsync(ISideTables tables, SchemaCatalog catalog, CancellationToken cancellationToken)
    {
        var profiles = new List<VillageProfile>();
        if (Request(catalog) is not { Columns: var columns } request)
        {
            return profiles;
        }

        await foreach (var row in tables.ReadAsync(request, cancellationToken))
        {
            if (row[0] is not { } key || !NumberTexts.TryParse(key, out var id))
            {
                continue;
            }

            var values = new Dictionary<string, string>(StringComparer.Ordinal);
            for (var i = 1; i < columns.Count; i++)
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
