using MySqlConnector;

namespace SmartVillage.Adapters.OpenSid.Probe;

/// <summary>
/// Named settings of <c>setting_aplikasi</c>. The table also holds passwords and tokens in clear text, so nothing but the named keys is ever asked for.
/// </summary>
internal sealed class SettingsReader(MySqlConnection connection, SchemaCatalog catalog)
{
    private const string Table = "setting_aplikasi";
    private const string Named = "'current_version','timezone','sebutan_desa','sebutan_dusun','tgl_data_lengkap_aktif'";

    /// <summary>Values by key, of one village in a shared database, of the first one otherwise.</summary>
    public async Task<IReadOnlyDictionary<string, string>> LoadAsync(long? tenantId, CancellationToken cancellationToken)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (!catalog.Has(Table, "key") || !catalog.Has(Table, "value"))
        {
            return values;
        }

        var ofTenant = tenantId is { } id && catalog.Has(Table, "config_id") ? $" AND (t.config_id = {id} OR t.config_id IS NULL) ORDER BY t.config_id IS NULL" : string.Empty;
        await using var command = new MySqlCommand($"SELECT t.`key`, t.`value` FROM `{Table}` t WHERE t.`key` IN ({Named}){ofTenant}", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            if (!reader.IsDBNull(0) && !reader.IsDBNull(1) && reader.GetString(1).Trim() is { Length: > 0 } value)
            {
                values.TryAdd(reader.GetString(0), value);
            }
        }

        return values;
    }
}
