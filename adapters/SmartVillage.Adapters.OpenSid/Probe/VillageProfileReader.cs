using MySqlConnector;
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

    public static async Task<IReadOnlyList<VillageProfile>> LoadAsync(MySqlConnection connection, SchemaCatalog catalog, CancellationToken cancellationToken)
    {
        var profiles = new List<VillageProfile>();
        if (catalog.Find("config") is not { } table || !table.Has("id"))
        {
            return profiles;
        }

        var columns = Columns.Where(table.Has).ToList();
        var list = string.Concat(columns.Select(column => $", CAST({table.Find(column)!.Expression("t")} AS CHAR)"));
        await using var command = new MySqlCommand($"SELECT CAST(t.id AS SIGNED){list} FROM `config` t WHERE t.id IS NOT NULL ORDER BY t.id", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var values = new Dictionary<string, string>(StringComparer.Ordinal);
            for (var i = 0; i < columns.Count; i++)
            {
                if (!reader.IsDBNull(i + 1) && TextCleaning.Clean(reader.GetString(i + 1)).Text is { } text)
                {
                    values[columns[i]] = text;
                }
            }

            profiles.Add(new VillageProfile(reader.GetInt64(0), values));
        }

        return profiles;
    }
}
