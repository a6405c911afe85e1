using System.Globalization;
using SmartVillage.Marketplace.Sellers;
using SmartVillage.Store.Queries;

namespace SmartVillage.Api.Marketplace;

/// <summary>Points from which a buyer can have distances counted: the offices of the villages.</summary>
internal static class MarketOrigins
{
    /// <summary>The office of the chosen village, or the one at the chosen point; null when there is neither.</summary>
    public static MarketOrigin? Of(GoodsChoices choices, VillageInfo? village, IEnumerable<VillageInfo> published, VillageNames names)
    {
        if (choices["near"] is { } near)
        {
            return published.Select(one => OfOffice(one, names)).FirstOrDefault(origin => origin?.Point == near);
        }

        return village is null ? null : OfOffice(village, names);
    }

    private static MarketOrigin? OfOffice(VillageInfo village, VillageNames names) =>
        SellingPlaces.OfVillage(village.Profile.Latitude, village.Profile.Longitude) is { } office
            ? new MarketOrigin(names.Of(village.Code, village.Profile.Name), string.Create(CultureInfo.InvariantCulture, $"{office.Latitude:0.#####},{office.Longitude:0.#####}"))
            : null;
}
