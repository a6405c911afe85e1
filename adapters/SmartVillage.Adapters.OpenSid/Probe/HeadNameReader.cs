using MySqlConnector;
using SmartVillage.Adapters.OpenSid.Mapping.Rules;

namespace SmartVillage.Adapters.OpenSid.Probe;

/// <summary>
/// The name of the lurah or kepala desa, who is a public officer: in <c>config</c> up to 21.10, then in <c>tweb_desa_pamong</c> by <c>config.pamong_id</c> (21.11–23.03)
/// or by the office with <c>ref_jabatan.jenis</c> 1 (from 23.04). Officers who are residents may be named only there.
/// </summary>
internal static class HeadNameReader
{
    public static async Task<string?> LoadAsync(
        MySqlConnection connection, SchemaCatalog catalog, VillageProfile profile, CancellationToken cancellationToken)
    {
        if (profile["nama_kepala_desa"] is { } name)
        {
            return name;
        }

        if (catalog.Find("tweb_desa_pamong") is not { } officers || !officers.Has("pamong_nama") || !officers.Has("pamong_id"))
        {
            return null;
        }

        var resident = officers.Has("id_pend") && catalog.Has("tweb_penduduk", "nama");
        var select = $"SELECT COALESCE({(resident ? "NULLIF(p.nama, '')" : "NULL")}, t.pamong_nama) FROM tweb_desa_pamong t"
            + (resident ? " LEFT JOIN tweb_penduduk p ON p.id = t.id_pend" : string.Empty);
        string? condition = null;
        if (profile["pamong_id"] is { } id && NumberTexts.TryParse(id, out var officer))
        {
            condition = $"t.pamong_id = {officer}";
        }
        else if (officers.Has("jabatan_id") && catalog.Has("ref_jabatan", "jenis"))
        {
            condition = "t.jabatan_id IN (SELECT j.id FROM ref_jabatan j WHERE j.jenis = 1)"
                + (officers.Has("pamong_status") ? " AND t.pamong_status = 1" : string.Empty)
                + (officers.HasTenant ? $" AND t.config_id = {profile.Id}" : string.Empty);
        }

        if (condition is null)
        {
            return null;
        }

        await using var command = new MySqlCommand($"{select} WHERE {condition} ORDER BY t.pamong_id DESC LIMIT 1", connection);
        return await command.ExecuteScalarAsync(cancellationToken) is string found ? TextCleaning.Clean(found).Text : null;
    }
}
