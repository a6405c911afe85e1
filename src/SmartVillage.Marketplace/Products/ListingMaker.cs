using SmartVillage.Domain.Privacy;
using SmartVillage.Domain.Records;
using SmartVillage.Domain.Residents;
using SmartVillage.Marketplace.Sellers;

namespace SmartVillage.Marketplace.Products;

/// <summary>
/// Makes the listing of a product. It never fails, whatever a seller typed: what cannot be shown safely is left out and noted. Also made for a paused product, so that the operator sees
/// which one it is.
/// </summary>
public static class ListingMaker
{
    /// <summary>Version of these rules and of <see cref="ListingRules"/>; raised whenever one of them changes, so that stored listings are made anew.</summary>
    public const int Version = 3;

    /// <summary>Letters of a name; Google Merchant takes 150.</summary>
    public const int LongestTitle = 150;

    private const int LongestUnit = 40;
    private const int LongestCategory = 60;
    private const string NoTitle = "(tanpa nama)";

    /// <summary>The listing as the edition gives it, without anything from the seller's card.</summary>
    public static Listing Make(MarketVillage village, ProductFacts facts)
    {
        ArgumentNullException.ThrowIfNull(village);
        ArgumentNullException.ThrowIfNull(facts);
        var flaws = new List<ListingFlaw>();
        var product = facts.Product;
        var price = Math.Clamp(product.Number(Entities.Products["price"]) ?? 0, 0, ListingRules.HighestPrice);
        if (price == 0)
        {
            flaws.Add(ListingFlaw.NoPrice);
        }

        var (discount, percent) = Discounts.Of(price, product.Number(Entities.Products["discountKind"]), product.Number(Entities.Products["discount"]), flaws);
        var text = GoodsText.Describe(product.Text(Entities.Products["description"]), flaws);
        var title = product.Text(Entities.Products["name"]);
        if (DigitRun.HoldIdentity(title))
        {
            flaws.Add(ListingFlaw.IdentityInText);
        }

        var listing = new Listing
        {
            Id = facts.Id,
            Village = village.Code,
            VillageName = village.Name,
            Seller = facts.SellerId,
            SellerName = SellerNames.Nameless(village.Name),
            Category = CategoryOf(facts.Category),
            Title = GoodsText.Line(title, LongestTitle) ?? NoTitle,
            Text = text.Plain,
            Html = text.Html,
            Price = price,
            Discount = discount,
            DiscountPercent = percent,
            Unit = UnitOf(product),
            Photos = PhotoNames.Read(product, flaws),
            WhatsApp = WhatsAppNumber.Read(facts.Seller?.Text(Entities.Sellers["phone"]), flaws),
            Place = SellingPlaces.Read(facts.Seller, village.Office, flaws),
            UpdatedOn = village.Today,
            FirstListedOn = village.Today,
            PriceTouchedOn = village.Today,
        };
        if (facts.Resident?.SellsElsewhere == true)
        {
            flaws.Add(ListingFlaw.SellsInTwoVillages);
        }

        return ListingDates.Of(listing with { Flaws = [.. flaws.Distinct().Order()] }, facts, village.Today);
    }

    /// <summary>Whether the same rows make the same listing on any later day.</summary>
    public static bool LastsFor(EntityRecord product, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(product);
        return !ListingDates.LieAhead(product, today);
    }

    /// <summary>Sellers write <c>kg</c>, <c>/kg</c> or <c>per kg</c>.</summary>
    private static string? UnitOf(EntityRecord product)
    {
        const string Per = "per ";
        var unit = GoodsText.Line(product.Text(Entities.Products["unit"]), LongestUnit)?.TrimStart('/', ' ');
        unit = unit?.StartsWith(Per, StringComparison.OrdinalIgnoreCase) == true ? unit[Per.Length..].TrimStart() : unit;
        return unit is { Length: > 0 } ? unit : null;
    }

    private static ListingCategory CategoryOf(EntityRecord? category)
    {
        var name = GoodsText.Line(category?.Text(Entities.Categories["name"]), LongestCategory);
        var key = NameFolding.Fold(name).ToLowerInvariant().Replace(' ', '-');
        // Signs of other scripts stay out of addresses; a name made of them alone is shown, but not filtered by.
        key = string.Concat(key.Where(c => char.IsAsciiLetterOrDigit(c) || c == '-')).Trim('-');
        return key.Length == 0 ? new ListingCategory(ListingCategory.Others, name ?? ListingCategory.NameOfOthers) : new ListingCategory(key, name!);
    }
}
