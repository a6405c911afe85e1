using SmartVillage.Adapters.OpenSid.Mapping.Rules;

namespace SmartVillage.Adapters.OpenSid.Probe;

/// <summary>
/// The name of the lurah or kepala desa, who is a public officer: in <c>config</c> up to 21.10, then in <c>tweb_desa_pamong</c> by <c>config.pamong_id</c> (21.11–23.03)
/// or by the office with <c>ref_jabatan.jenis</c> 1 (from 23.04). Officers who are residents may be named only there.
/// </summary>
internal static class HeadNameReader
{
    private static readonly string[] Columns = ["pamong_id", "pamong_nama", "id_pend", "jabatan_id", "pamong_status", "config_id"];

    /// <summary>Offices whose holder is the head, or null where releases did not have them yet.</summary>
    public static SideRequest? OfficesRequest(SchemaCatalog catalog) =>
        catalog.Has("tweb_desa_pamong", "jabatan_id") && catalog.Find("ref_jabatan") is { } offices && offices.Has("jenis") && offices.Has("id")
            ? new SideRequest(offices, ["id"], new SideFilter("jenis", ["1"]))
            : null;

    /// <summary>All officers, where only their office tells who is the head.</summary>
    public static SideRequest? OfficersRequest(SchemaCatalog catalog) =>
        OfficesRequest(catalog) is not null && catalog.Find("tweb_desa_pamong") is { } officers ? Request(officers, filter: null) : null;

    public static async Task<string?> LoadAsync(ISideTables tables, SchemaCatalog catalog, VillageProfile profile, CancellationToken cancellationToken)
    {
        if (profile["nama_kepala_desa"] is { } name)
        {
            return name;
        }

        if (catalog.Find("tweb_desa_pamong") is not { } officers || !officers.Has("pamong_nama") || !officers.Has("pamong_id"))
        {
            return null;
        }

        Func<Dictionary<string, string?>, bool>? isHead = null;
        SideFilter? filter = null;
        if (profile["pamong_id"] is { } id && NumberTexts.TryParse(id, out var officer))
        {
            filter = new SideFilter("pamong_id", [NumberTexts.Of(officer)]);
            isHead = _ => true;
        }
        else if (OfficesRequest(catalog) is { } offices)
        {
            var heads = await HeadOfficesAsync(tables, offices, cancellationToken);
            isHead = row => Number(row, "jabatan_id") is { } office && heads.Contains(office)
                && (!officers.Has("pamong_status") || Number(row, "pamong_status") == 1)
                && (!officers.HasTenant || Number(row, "config_id") == profile.Id);
        }

        return isHead is null ? null : await FindAsync(tables, catalog, officers, filter, isHead, cancellationToken);
    }

    private static async Task<HashSet<long>> HeadOfficesAsync(ISideTables tables, SideRequest offices, CancellationToken cancellationToken)
    {
        var heads = new HashSet<long>();
        await foreach (var row in tables.ReadAsync(offices, cancellationToken))
        {
            if (row[0] is { } text && NumberTexts.TryParse(text, out var office))
            {
                heads.Add(office);
            }
        }

        return heads;
    }

    // The newest officer of several.
    private static async Task<string?> FindAsync(
        ISideTables tables, SchemaCatalog catalog, TableSchema officers, SideFilter? filter, Func<Dictionary<string, string?>, bool> isHead, CancellationToken cancellationToken)
    {
        var request = Request(officers, filter);
        Dictionary<string, string?>? found = null;
        await foreach (var row in tables.ReadAsync(request, cancellationToken))
        {
            var officer = request.Columns.Zip(row).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
            if (isHead(officer) && (found is null || Number(officer, "pamong_id") > Number(found, "pamong_id")))
            {
                found = officer;
            }
        }

        if (found is null)
        {
            return null;
        }

        return await ResidentNameAsync(tables, catalog, Number(found, "id_pend"), cancellationToken)
            ?? (found["pamong_nama"] is { } own ? TextCleaning.Clean(own).Text : null);
    }

    private static async Task<string?> ResidentNameAsync(ISideTables tables, SchemaCatalog catalog, long? resident, CancellationToken cancellationToken)
    {
        if (resident is { } id && catalog.Find("tweb_penduduk") is { } residents && residents.Has("nama") && residents.Has("id"))
        {
            await foreach (var row in tables.ReadAsync(residents, ["nama"], new SideFilter("id", [NumberTexts.Of(id)]), cancellationToken))
            {
                return row[0] is { } name ? TextCleaning.Clean(name).Text : null;
            }
        }

        return null;
    }

    private static SideRequest Request(TableSchema officers, SideFilter? filter) => new(officers, Columns.Where(officers.Has).ToList(), filter);

    private static long? Number(Dictionary<string, string?> row, string column) =>
        row.GetValueOrDefault(column) is { } text && NumberTexts.TryParse(text, out var number) ? number : null;
}
