using System.Text.Json;
using SmartVillage.Api.Http;
using SmartVillage.Marketplace.Feeds;
using SmartVillage.Marketplace.Products;
using SmartVillage.Marketplace.Sellers;

namespace SmartVillage.Api.Marketplace;

/// <summary>Listings as buyers' applications get them; the same in lists, pages and search.</summary>
internal sealed class ListingJson(ApiOptions options)
{
    private const int LongestShortText = 160;

    public void WriteAll(Utf8JsonWriter writer, IEnumerable<Listing> listings, DateOnly today)
    {
        writer.WriteStartArray();
        foreach (var listing in listings)
        {
            Write(writer, listing, today);
        }

        writer.WriteEndArray();
    }

    /// <summary>A listing; in results of a search only the beginning of its description, and the link that counts instead of the long one to WhatsApp.</summary>
    public void Write(Utf8JsonWriter writer, Listing listing, DateOnly today, bool isShort = false)
    {
        var address = AddressOf(listing);
        writer.WriteStartObject();
        writer.WriteString("id", listing.Id.Value);
        writer.WriteString("village", listing.Village);
        writer.WriteString("villageName", listing.VillageName);
        writer.WriteString("sellerId", listing.Seller.Value);
        writer.WriteString("sellerName", listing.SellerName);
        writer.WriteString("category", listing.Category.Key);
        writer.WriteString("categoryName", listing.Category.Name);
        writer.WriteString("name", listing.Title);
        writer.WriteNumber("price", listing.Price);
        writer.WriteNumber("discount", listing.Discount);
        WriteNumber(writer, "discountPercent", listing.DiscountPercent);
        writer.WriteNumber("finalPrice", listing.FinalPrice);
        writer.WriteString("unit", listing.Unit);
        writer.WriteString("description", isShort && listing.Text is { } text ? FeedText.Line(text, LongestShortText) : listing.Text);
        writer.WriteString("descriptionHtml", isShort ? null : listing.Html);
        writer.WriteString("page", new MarketAddresses(string.Empty).Page(listing.Id));
        writer.WriteStartArray("photos");
        foreach (var photo in listing.Photos)
        {
            writer.WriteStringValue($"{address}/photos/{photo.Number}");
        }

        writer.WriteEndArray();
        writer.WriteString("whatsApp", listing.WhatsApp);
        writer.WriteString("whatsAppUrl", isShort ? null : OrderLink.Create(listing, PageOf(listing))?.AbsoluteUri);
        writer.WriteString("orderUrl", listing.WhatsApp is null ? null : $"{address}/order");
        WritePlace(writer, listing.Place);
        writer.WriteString("hours", listing.Hours);
        writer.WriteString("updatedOn", $"{listing.UpdatedOn:yyyy-MM-dd}");
        writer.WriteString("firstListedOn", $"{listing.FirstListedOn:yyyy-MM-dd}");
        writer.WriteString("priceTouchedOn", $"{listing.PriceTouchedOn:yyyy-MM-dd}");
        writer.WriteBoolean("priceOld", listing.IsPriceOld(today));
        writer.WriteEndObject();
    }

    /// <summary>Public address of a listing, or null while nobody has said where the public reaches this installation.</summary>
    public Uri? PageOf(Listing listing) => options.PublicUrl is { } root ? new Uri(new MarketAddresses(root.ToString().TrimEnd('/')).Page(listing.Id)) : null;

    public static void WritePlace(Utf8JsonWriter writer, SellingPlace? place)
    {
        WriteNumber(writer, "latitude", place?.Latitude);
        WriteNumber(writer, "longitude", place?.Longitude);
        if (place is null)
        {
            writer.WriteNull("placeIsVillage");
        }
        else
        {
            writer.WriteBoolean("placeIsVillage", place.IsVillage);
        }
    }

    private static string AddressOf(Listing listing) => $"{ApiCatalog.Base}/marketplace/products/{listing.Id}";

    private static void WriteNumber(Utf8JsonWriter writer, string name, double? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
        else
        {
            writer.WriteNull(name);
        }
    }
}
