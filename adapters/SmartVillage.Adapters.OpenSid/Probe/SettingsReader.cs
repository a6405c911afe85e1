using SmartVillage.Adapters.OpenSid.Mapping.Rules;

namespace SmartVillage.Adapters.OpenSid.Probe;

/// <summary>
/// Named settings of <c>setting_aplikasi</c>. The table also holds passwords and tokens in clear text, so nothing but the named keys is ever asked for.
/// </summary>
internal sealed class SettingsReader(ISideTables tables, SchemaCatalog catalog)
{
    /// <summary>Whether the website shows Lapak, "1" or "0"; from 21.12 until a later release did away with it.</summary>
    public const string ShowsLapak = "tampilkan_lapak_web";

    private const string Table = "setting_aplikasi";
    private static readonly SideFilter Named = new("key", ["current_version", "timezone", "sebutan_desa", "sebutan_dusun", "tgl_data_lengkap_aktif", ShowsLapak]);

    /// <summary>What is asked of the table, or null where it is missing.</summary>
    public static SideRequest? Request(SchemaCatalog catalog) =>
        catalog.Find(Table) is { } table && table.Has("key") && table.Has("value")
            ? new SideRequest(table, table.HasTenant ? ["key", "value", "config_id"] : ["key", "value"], Named)
            : null;

    /// <summary>Values by key, of one village in a shared database, of the first one otherwise.</summary>
    public async Task<IReadOnlyDictionary<string, string>> LoadAsync(long? tenantId, CancellationToken cancellationToken)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (Request(catalog) is not { } request)
        {
            return values;
        }

        var byTenant = tenantId is not null && request.Table.HasTenant;
        var shared = new List<(string Key, string Value)>();
        await foreach (var row in tables.ReadAsync(request, cancellationToken))
        {
            if (row is not [{ } key, { } text, ..] || text.Trim() is not { Length: > 0 } value)
            {
                continue;
            }

            if (byTenant && row[2] is null)
            {
                shared.Add((key, value));
            }
            else if (!byTenant || (NumberTexts.TryParse(row[2]!, out var owner) && owner == tenantId))
            {
                values.TryAdd(key, value);
            }
        }

        foreach (var (key, value) in shared)
        {
            values.TryAdd(key, value);
        }

        return values;
    }
}
