using SmartVillage.Adapters.OpenSid.Codes;
using SmartVillage.Adapters.OpenSid.Probe;

namespace SmartVillage.Adapters.OpenSid.Reading;

/// <summary>
/// The small tables that every run looks into, so that a server can be asked for all of them at once: two dozen questions one after the other are most of the time that an unchanged
/// night takes over a slow line.
/// </summary>
internal static class SmallTables
{
    public static IReadOnlyList<SideRequest> Of(SchemaCatalog catalog) =>
    [
        .. CodeListReader.Requests(catalog).Values,
        .. new[]
        {
            VillageProfileReader.Request(catalog), SettingsReader.Request(catalog), AgeBandReader.Request(catalog),
            HeadNameReader.OfficesRequest(catalog), HeadNameReader.OfficersRequest(catalog),
        }.OfType<SideRequest>(),
    ];
}
