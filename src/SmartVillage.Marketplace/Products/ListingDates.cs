using SmartVillage.Domain.Records;

namespace SmartVillage.Marketplace.Products;

/// <summary>
/// Since when a listing is offered, and when it and its price were last touched. OpenSID's own times count where there are any (its application writes them, plain SQL does not), and so
/// does every edition that brought a difference; a time in the future counts for nothing.
/// </summary>
internal static class ListingDates
{
    private const string CreatedAt = "createdAt";
    private const string UpdatedAt = "updatedAt";
    private static readonly string[] Fields = [CreatedAt, UpdatedAt];

    public static Listing Of(Listing listing, ProductFacts facts, DateOnly today)
    {
        var created = Read(facts.Product, CreatedAt, today);
        var updated = Read(facts.Product, UpdatedAt, today);
        var before = facts.Before;
        var first = Earlier(created, before?.FirstListedOn) ?? Earlier(updated, today)!.Value;
        if (before is null)
        {
            var known = Later(updated, created) ?? today;
            return listing with { FirstListedOn = first, UpdatedOn = known, PriceTouchedOn = known };
        }

        return listing with
        {
            FirstListedOn = first,
            UpdatedOn = Later(updated, listing.SaysTheSameAs(before) ? before.UpdatedOn : today)!.Value,
            PriceTouchedOn = Later(updated, listing.Price == before.Price && listing.Discount == before.Discount ? before.PriceTouchedOn : today)!.Value,
        };
    }

    /// <summary>Whether a time of OpenSID counts for nothing yet, because it lies in the future.</summary>
    public static bool LieAhead(EntityRecord product, DateOnly today) =>
        Fields.Any(field => product.Day(Entities.Products[field]) > today);

    private static DateOnly? Read(EntityRecord product, string field, DateOnly today) =>
        product.Day(Entities.Products[field]) is { } date && date <= today ? date : null;

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one is null || other < one ? other ?? one : one;

    private static DateOnly? Later(DateOnly? one, DateOnly? other) => one is null || other > one ? other ?? one : one;
}
