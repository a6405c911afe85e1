using System.Globalization;
using SmartVillage.Marketplace.Products;
using SmartVillage.Marketplace.Sellers;

namespace SmartVillage.Api.Marketplace;

/// <summary>A product in a list: picture, name, price, who sells it and where. Where there is no photo, the same room says so.</summary>
/// <param name="Listing">With only the photos that are shown.</param>
/// <param name="VillageName">What its village is called among the others.</param>
/// <param name="Metres">Metres from the point that the buyer chose, or null.</param>
internal sealed record GoodsTile(Listing Listing, string VillageName, int? Metres = null)
{
    private static readonly NumberFormatInfo Comma = new() { NumberDecimalSeparator = "," };

    public string Html()
    {
        var picture = Listing.Photos.Count > 0
            ? $"<img src=\"{MarketShell.Text(MarketShell.Photo(Listing, Listing.Photos[0].Number, "thumbnail"))}\" alt=\"\" width=\"96\" height=\"96\" loading=\"lazy\">"
            : "<span class=\"polos\">Foto belum ada</span>";
        var distance = Metres is { } metres ? $" · {DistanceOf(metres)}" : string.Empty;
        return $"<li><a href=\"{MarketShell.Text(MarketShell.Here.Page(Listing.Id))}\">{picture}<span><b>{MarketShell.Text(Listing.Title)}</b><span>{MarketShell.Text(PriceWords.Of(Listing))}</span>"
            + $"<span class=\"ket\">{MarketShell.Text(SellerNames.WithVillage(Listing, VillageName) + distance)}</span></span></a></li>";
    }

    /// <summary>Points are those of shops or of village offices, so nothing is said more exactly than to a hundred metres.</summary>
    private static string DistanceOf(int metres) => metres < 1000 ? "di bawah 1 km" : $"± {(metres / 1000d).ToString(metres < 10_000 ? "0.0" : "0", Comma)} km";
}
