using SmartVillage.Services.Catalog;
using SmartVillage.Services.Hazards;

namespace SmartVillage.Marketplace.Search.Index;

/// <summary>Conditions of a question, product after product. Those with a facet are told apart, because a facet is counted without its own.</summary>
internal sealed class ProductFilter
{
    public const int OfVillage = 1;
    public const int OfCategory = 2;
    public const int OfPrice = 4;
    public const int Other = 8;

    private const int Any = -1;
    private const int Nothing = -2;

    private readonly Columns _columns;
    private readonly int _village;
    private readonly int _category;
    private readonly int _seller;
    private readonly long _from;
    private readonly long _to;
    private readonly bool _hasPrice;
    private readonly SearchPoint? _near;
    private readonly Surroundings? _within;
    private readonly bool[]? _isOpen;

    public ProductFilter(Columns columns, ProductQuestion question)
    {
        _columns = columns;
        (_village, _category) = (Number(columns.Villages, question.Village), Number(columns.Categories, question.Category));
        _seller = Number(columns.Sellers, question.Seller?.Value);
        (_from, _to) = (question.PriceFrom ?? long.MinValue, question.PriceTo ?? long.MaxValue);
        _hasPrice = _from > columns.Cheapest || _to < columns.Dearest;
        _near = question.Near;
        _within = question is { Near: { } near, WithinKilometres: { } kilometres } ? new Surroundings(near, kilometres) : null;
        _isOpen = question.OpenAt is { } localTime ? Open(columns.OpeningTimes, localTime) : null;
        LetsAllPass = _village == Any && _category == Any && _seller == Any && !_hasPrice && _within is null && _isOpen is null;
    }

    /// <summary>Whether no product can fail, as with most questions: then none needs to be looked at for it.</summary>
    public bool LetsAllPass { get; }

    /// <summary>The conditions that a product does not meet; 0 when it meets all.</summary>
    public int FailuresOf(int product)
    {
        var failures = 0;
        if (_village != Any && _columns.Facets[product].Village != _village)
        {
            failures |= OfVillage;
        }

        if (_category != Any && _columns.Facets[product].Category != _category)
        {
            failures |= OfCategory;
        }

        if (_hasPrice && _columns.Prices[product] is var price && (price < _from || price > _to))
        {
            failures |= OfPrice;
        }

        return IsOut(product) ? failures | Other : failures;
    }

    /// <summary>Kilometres from the buyer, or null.</summary>
    public double? KilometresOf(int product) => _near is { } near && _columns.Places[product] is var place && !float.IsNaN(place.Latitude)
        ? Distances.Kilometres(near.Latitude, near.Longitude, place.Latitude, place.Longitude)
        : null;

    private static int Number(Named values, string? key) => key is null ? Any : values.Find(key) is >= 0 and var number ? number : Nothing;

    private static bool[] Open(Named openingTimes, Func<string, DateTime> localTime)
    {
        var isOpen = new bool[openingTimes.Count];
        for (var i = 0; i < isOpen.Length; i++)
        {
            var (key, hours) = openingTimes[i];
            isOpen[i] = OpeningHours.AreValid(hours) && OpeningHours.IsOpen(hours, localTime(key[..key.IndexOf('|', StringComparison.Ordinal)]));
        }

        return isOpen;
    }

    private bool IsOut(int product)
    {
        if (_seller != Any && _columns.SellerNumbers[product] != _seller)
        {
            return true;
        }

        if (_isOpen is not null && _columns.Hours[product] is var hours && (hours < 0 || !_isOpen[hours]))
        {
            return true;
        }

        return _within is not null && _columns.Places[product] is var place && !_within.Hold(place.Latitude, place.Longitude);
    }
}
