using SmartVillage.Adapters.OpenSid.Probe;
using SmartVillage.Domain.Areas;
using SmartVillage.Sync.Sources;

namespace SmartVillage.Adapters.OpenSid.Reading;

/// <summary>Makes the public description of a village from its profile, settings and head.</summary>
internal static class VillageDescriber
{
    private static readonly string[] Prefixes = ["kelurahan ", "desa ", "kel. ", "ds. "];

    public static async Task<SourceVillage> DescribeAsync(
        ISideTables tables, SchemaCatalog catalog, VillageProfile profile, VillageCode code, bool hasTenants, string? webUrl, CancellationToken cancellationToken)
    {
        var settings = await new SettingsReader(tables, catalog).LoadAsync(hasTenants ? profile.Id : null, cancellationToken);
        return new SourceVillage
        {
            TenantId = hasTenants ? profile.Id : null,
            Code = code,
            Name = WithoutPrefix(profile["nama_desa"]) ?? code.Value,
            District = profile["nama_kecamatan"],
            Regency = profile["nama_kabupaten"],
            Province = profile["nama_propinsi"],
            PostalCode = profile["kode_pos"] is "0" ? null : profile["kode_pos"],
            OfficeAddress = profile["alamat_kantor"],
            OfficePhone = profile["telepon"],
            OfficeEmail = profile["email_desa"],
            Website = webUrl ?? profile["website"],
            Latitude = profile["lat"],
            Longitude = profile["lng"],
            HeadName = await HeadNameReader.LoadAsync(tables, catalog, profile, cancellationToken),
            TermForVillage = settings.GetValueOrDefault("sebutan_desa"),
            TermForHamlet = settings.GetValueOrDefault("sebutan_dusun"),
            TimeZone = settings.GetValueOrDefault("timezone", "Asia/Jakarta"),
            // A release without the switch shows Lapak.
            MarketplaceIsOff = settings.GetValueOrDefault(SettingsReader.ShowsLapak) is "0",
        };
    }

    private static string? WithoutPrefix(string? name) =>
        name is not null && Prefixes.FirstOrDefault(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && name.Length > prefix.Length) is { } prefix
            ? name[prefix.Length..].Trim()
            : name;
}
