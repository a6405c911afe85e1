using System.Globalization;
using SmartVillage.Domain.Records;
using SmartVillage.Marketplace.Products;
using SmartVillage.Services.Facilities;

namespace SmartVillage.Marketplace.Sellers;

/// <summary>Points as OpenSID holds them: decimal degrees in two texts, set on a map or left empty.</summary>
public static class SellingPlaces
{
    /// <summary>The point of a village office, or null when its texts are no point in Indonesia.</summary>
    public static SellingPlace? OfVillage(string? latitude, string? longitude) =>
        Parse(latitude) is { } lat && Parse(longitude) is { } lon && IndonesianArea.FaultOf(lat, lon) is null ? new SellingPlace(lat, lon, IsVillage: true) : null;

    internal static SellingPlace? Read(EntityRecord? seller, SellingPlace? office, List<ListingFlaw> flaws)
    {
        var (latitude, longitude) = (seller?.Text(Entities.Sellers["latitude"]), seller?.Text(Entities.Sellers["longitude"]));
        if (OfVillage(latitude, longitude) is { } place)
        {
            return place with { IsVillage = false };
        }

        if (Parse(latitude) is not (null or 0) || Parse(longitude) is not (null or 0) || (Parse(latitude) is null && !string.IsNullOrWhiteSpace(latitude)))
        {
            flaws.Add(ListingFlaw.BadPlace);
        }

        return office;
    }

    private static double? Parse(string? text) =>
        double.TryParse(text?.Trim().Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && double.IsFinite(degrees) ? degrees : null;
}
