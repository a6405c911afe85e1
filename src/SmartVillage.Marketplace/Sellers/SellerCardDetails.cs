using System.Text.Json.Serialization;
using SmartVillage.Services.Requests;

namespace SmartVillage.Marketplace.Sellers;

/// <summary>What an operator writes about a seller beyond OpenSID. Lives beside the editions, so that no sync touches it; wishes of the seller stand above what Lapak shows.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record SellerCardDetails
{
    /// <summary>Name of the business; the name of the person behind it is never shown.</summary>
    public string? Name { get; init; }

    /// <summary>Hours as schema.org writes them: <c>Mo-Fr 08:00-16:00</c>.</summary>
    public string? Hours { get; init; }

    /// <summary>Where it delivers to, in words.</summary>
    public string? DeliveryArea { get; init; }

    /// <summary>Business number.</summary>
    public BusinessNumber? Nib { get; init; }

    /// <summary>Lines of business, each with the version of the list.</summary>
    public IReadOnlyList<KbliCode> Kbli
    {
        // A card that is read without the list gets none at all from the reader of JSON.
        get => field ?? [];
        init;
    } = [];

    /// <summary>Halal certificate, as the seller says.</summary>
    public PaperClaim? Halal { get; init; }

    /// <summary>P-IRT permit, as the seller says.</summary>
    public PaperClaim? Pirt { get; init; }

    /// <summary>Whether the seller does not want the phone shown.</summary>
    public bool HidePhone { get; init; }

    /// <summary>Whether the seller does not want the point shown.</summary>
    public bool HidePlace { get; init; }
}

/// <summary>One state of a card, with who wrote it and when.</summary>
public sealed record SellerCardVersion
{
    /// <summary>Which seller.</summary>
    public required MarketId Seller { get; init; }

    /// <summary>From 1.</summary>
    public required long Revision { get; init; }

    /// <summary>When it was written.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Name of the person.</summary>
    public required string By { get; init; }

    /// <summary>Which key.</summary>
    public required string ByKey { get; init; }

    /// <summary>Why, if said.</summary>
    public string? Note { get; init; }

    /// <summary>What it says.</summary>
    public required SellerCardDetails Details { get; init; }
}
