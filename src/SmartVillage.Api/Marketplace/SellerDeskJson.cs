using System.Text.Json;
using SmartVillage.Marketplace.Photos;
using SmartVillage.Marketplace.Products;
using SmartVillage.Marketplace.Reach;
using SmartVillage.Marketplace.Sellers;
using SmartVillage.Store.Marketplace;

namespace SmartVillage.Api.Marketplace;

/// <summary>The marketplace as a village office sees it.</summary>
internal static class SellerDeskJson
{
    /// <summary>State of a photo of which nobody knows anything yet.</summary>
    public const string Unchecked = "Unchecked";

    /// <summary>One product with all that keeps it from being shown, or shown well.</summary>
    public static void WriteListing(Utf8JsonWriter writer, StoredListing stored, Listing shown, IReadOnlyDictionary<string, PhotoCheck> photos, DateOnly today)
    {
        writer.WriteStartObject();
        writer.WriteString("id", shown.Id.Value);
        writer.WriteString("name", shown.Title);
        writer.WriteString("sellerId", shown.Seller.Value.Length == 0 ? null : shown.Seller.Value);
        writer.WriteString("sellerName", shown.SellerName);
        writer.WriteString("category", shown.Category.Key);
        writer.WriteNumber("finalPrice", shown.FinalPrice);
        writer.WriteString("state", stored.Status.State.ToString());
        WriteTexts(writer, "reasons", stored.Status.Reasons.Select(r => ($"{r}", ReasonTexts.Of(r))));
        WriteTexts(writer, "flaws", shown.Flaws.Select(f => ($"{f}", ReasonTexts.Of(f))));
        writer.WriteStartArray("photos");
        foreach (var photo in shown.Photos)
        {
            var check = photos.GetValueOrDefault(photo.File);
            writer.WriteStartObject();
            writer.WriteNumber("number", photo.Number);
            writer.WriteString("state", check?.State.ToString() ?? Unchecked);
            writer.WriteString("text", ReasonTexts.Of(check?.State));
            writer.WriteString("checkedAt", check?.At.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ"));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteString("updatedOn", $"{shown.UpdatedOn:yyyy-MM-dd}");
        writer.WriteString("priceTouchedOn", $"{shown.PriceTouchedOn:yyyy-MM-dd}");
        writer.WriteBoolean("priceOld", shown.IsPriceOld(today));
        writer.WriteEndObject();
    }

    /// <summary>A version of a card; without one, an empty card of revision 0.</summary>
    public static void WriteCard(Utf8JsonWriter writer, string seller, SellerCardVersion? version)
    {
        var card = version?.Details ?? new SellerCardDetails();
        writer.WriteStartObject();
        writer.WriteString("seller", seller);
        writer.WriteNumber("revision", version?.Revision ?? 0);
        writer.WriteString("at", version?.At.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ"));
        writer.WriteString("by", version?.By);
        writer.WriteString("key", version?.ByKey);
        writer.WriteString("note", version?.Note);
        writer.WriteStartObject("card");
        writer.WriteString("name", card.Name);
        writer.WriteString("hours", card.Hours);
        writer.WriteString("deliveryArea", card.DeliveryArea);
        SellerJson.WritePapers(writer, card.Nib, card.Kbli, card.Halal, card.Pirt);
        writer.WriteBoolean("hidePhone", card.HidePhone);
        writer.WriteBoolean("hidePlace", card.HidePlace);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    public static void WriteReach(Utf8JsonWriter writer, ReachComparison reach, string? name)
    {
        writer.WriteStartObject();
        writer.WriteString("listing", reach.Listing.Value);
        writer.WriteString("name", name);
        writer.WriteString("seller", reach.Seller.Value);
        writer.WriteNumber("visits", reach.Visits);
        writer.WriteNumber("taps", reach.Taps);
        writer.WriteNumber("visitsBefore", reach.VisitsBefore);
        writer.WriteNumber("tapsBefore", reach.TapsBefore);
        writer.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter writer, string name, IEnumerable<(string Code, string Text)> texts)
    {
        writer.WriteStartArray(name);
        foreach (var (code, text) in texts)
        {
            writer.WriteStartObject();
            writer.WriteString("code", code);
            writer.WriteString("text", text);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
