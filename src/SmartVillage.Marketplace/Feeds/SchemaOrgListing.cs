using System.Text.Json.Nodes;
using SmartVillage.Marketplace.Products;
using SmartVillage.Services.LinkedData;

namespace SmartVillage.Marketplace.Feeds;

/// <summary>A listing as schema.org <c>Product</c> with its <c>Offer</c> and, as the offer's seller, a <c>LocalBusiness</c>. What is not known is left out.</summary>
public static class SchemaOrgListing
{
    /// <summary>The vocabulary.</summary>
    public const string Context = "https://schema.org";

    private const int LongestDescription = 5000;

    /// <summary>The product.</summary>
    public static JsonObject Product(Listing listing, MarketAddresses addresses)
    {
        ArgumentNullException.ThrowIfNull(listing);
        ArgumentNullException.ThrowIfNull(addresses);
        var page = addresses.Page(listing.Id);
        var product = new JsonObject
        {
            ["@type"] = "Product",
            ["@id"] = page,
            ["url"] = page,
            ["sku"] = listing.Id.Value,
            ["name"] = FeedText.Line(listing.Title, LongestDescription),
            ["description"] = FeedText.Line(listing.Text ?? listing.Title, LongestDescription),
            ["category"] = listing.Category.Name,
        };
        if (listing.Photos.Count > 0)
        {
            product["image"] = new JsonArray([.. listing.Photos.Select(photo => JsonValue.Create(addresses.Photo(listing.Id, photo.Number)))]);
        }

        product["offers"] = Offer(listing, addresses, page);
        return product;
    }

    private static JsonObject Offer(Listing listing, MarketAddresses addresses, string page)
    {
        var offer = new JsonObject
        {
            ["@type"] = "Offer",
            ["url"] = page,
            ["availability"] = $"{Context}/InStock",
        };
        if (listing.Price > 0)
        {
            // A price of 0 is one that nobody wrote down, not a gift.
            (offer["price"], offer["priceCurrency"]) = (listing.FinalPrice, "IDR");
        }

        if (listing.Price > 0 && (listing.Discount > 0 || listing.Unit is not null))
        {
            offer["priceSpecification"] = Prices(listing);
        }

        offer["seller"] = Seller(listing, addresses);
        return offer;
    }

    private static JsonArray Prices(Listing listing)
    {
        var prices = new JsonArray(PriceOf(listing.FinalPrice, listing.Unit));
        if (listing.Discount > 0)
        {
            var before = PriceOf(listing.Price, listing.Unit);
            before["priceType"] = $"{Context}/StrikethroughPrice";
            prices.Add(before);
        }

        return prices;
    }

    private static JsonObject PriceOf(long rupiah, string? unit)
    {
        var price = new JsonObject { ["@type"] = "UnitPriceSpecification", ["price"] = rupiah, ["priceCurrency"] = "IDR" };
        if (unit is not null)
        {
            price["unitText"] = unit;
        }

        return price;
    }

    private static JsonObject Seller(Listing listing, MarketAddresses addresses)
    {
        var seller = new JsonObject
        {
            ["@type"] = "LocalBusiness",
            ["@id"] = addresses.Seller(listing.Seller),
            ["name"] = listing.SellerName,
            ["address"] = new JsonObject { ["@type"] = "PostalAddress", ["addressLocality"] = listing.VillageName, ["addressCountry"] = "ID" },
        };
        if (listing.WhatsApp is { } number)
        {
            seller["telephone"] = number;
        }

        // The village office is where the village is, not the shop.
        if (listing.Place is { IsVillage: false } place)
        {
            seller["geo"] = new JsonObject { ["@type"] = "GeoCoordinates", ["latitude"] = place.Latitude, ["longitude"] = place.Longitude };
        }

        if (listing.Hours is { } hours)
        {
            seller["openingHoursSpecification"] = SchemaOrgHours.Of(hours);
        }

        return seller;
    }
}
