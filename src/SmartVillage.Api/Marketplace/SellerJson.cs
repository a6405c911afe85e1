using System.Text.Json;
using SmartVillage.Marketplace.Sellers;
using SmartVillage.Services.Requests;

namespace SmartVillage.Api.Marketplace;

/// <summary>Sellers' cards as everybody gets them.</summary>
internal static class SellerJson
{
    public static void WriteAll(Utf8JsonWriter writer, IEnumerable<SellerCard> cards)
    {
        writer.WriteStartArray();
        foreach (var card in cards)
        {
            Write(writer, card);
        }

        writer.WriteEndArray();
    }

    public static void Write(Utf8JsonWriter writer, SellerCard card)
    {
        writer.WriteStartObject();
        writer.WriteString("id", card.Id.Value);
        writer.WriteString("village", card.Village);
        writer.WriteString("villageName", card.VillageName);
        writer.WriteString("name", card.Name);
        writer.WriteString("whatsApp", card.WhatsApp);
        ListingJson.WritePlace(writer, card.Place);
        writer.WriteString("hours", card.Hours);
        writer.WriteString("deliveryArea", card.DeliveryArea);
        WritePapers(writer, card.Nib, card.Kbli, card.Halal, card.Pirt);
        writer.WriteNumber("products", card.Listings);
        writer.WriteString("firstListedOn", $"{card.FirstListedOn:yyyy-MM-dd}");
        writer.WriteEndObject();
    }

    /// <summary>What stands on papers, each with how far it was looked at.</summary>
    public static void WritePapers(Utf8JsonWriter writer, BusinessNumber? nib, IReadOnlyList<KbliCode> kbli, PaperClaim? halal, PaperClaim? pirt)
    {
        if (nib is null)
        {
            writer.WriteNull("nib");
        }
        else
        {
            writer.WriteStartObject("nib");
            writer.WriteString("number", nib.Number);
            writer.WriteString("standing", nib.Standing.ToString());
            writer.WriteString("checkedOn", nib.CheckedOn?.ToString("yyyy-MM-dd"));
            writer.WriteEndObject();
        }

        writer.WriteStartArray("kbli");
        foreach (var code in kbli)
        {
            writer.WriteStartObject();
            writer.WriteString("code", code.Code);
            writer.WriteNumber("version", code.Version);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        WriteClaim(writer, "halal", halal);
        WriteClaim(writer, "pirt", pirt);
    }

    private static void WriteClaim(Utf8JsonWriter writer, string name, PaperClaim? claim)
    {
        if (claim is null)
        {
            writer.WriteNull(name);
            return;
        }

        writer.WriteStartObject(name);
        writer.WriteString("number", claim.Number);
        writer.WriteBoolean("seenByOfficer", claim.SeenByOfficer);
        writer.WriteEndObject();
    }
}
