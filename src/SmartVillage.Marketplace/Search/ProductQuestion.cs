namespace SmartVillage.Marketplace.Search;

/// <summary>What a buyer looks for. Everything given has to hold.</summary>
public sealed record ProductQuestion
{
    /// <summary>Words of a question that count; more are not looked at.</summary>
    public const int MostWords = 12;

    /// <summary>What the buyer typed, or null.</summary>
    public string? Words { get; init; }

    /// <summary>Dotted code of a village, or null for all.</summary>
    public string? Village { get; init; }

    /// <summary>Key of a category, or null for all.</summary>
    public string? Category { get; init; }

    /// <summary>A seller, or null for all.</summary>
    public MarketId? Seller { get; init; }

    /// <summary>Least price to pay in rupiah, or null.</summary>
    public long? PriceFrom { get; init; }

    /// <summary>Highest price to pay in rupiah, or null.</summary>
    public long? PriceTo { get; init; }

    /// <summary>Where the buyer is, or null.</summary>
    public SearchPoint? Near { get; init; }

    /// <summary>Kilometres from there; sellers whose place is not known are left out. Needs <see cref="Near"/>.</summary>
    public double? WithinKilometres { get; init; }

    /// <summary>Local time in a village by its dotted code, when only sellers are wanted that are open then; sellers whose hours are not known are left out.</summary>
    public Func<string, DateTime>? OpenAt { get; init; }

    /// <summary>Order.</summary>
    public ProductSort Sort { get; init; }

    /// <summary>Most products of the page.</summary>
    public required int Take { get; init; }

    /// <summary>Where the page before ended, or null for the first.</summary>
    public SearchPlace? After { get; init; }
}

/// <summary>A point.</summary>
/// <param name="Latitude">Degrees north, WGS 84.</param>
/// <param name="Longitude">Degrees east, WGS 84.</param>
public readonly record struct SearchPoint(double Latitude, double Longitude);

/// <summary>A place in the order of one question on one state of the marketplace.</summary>
/// <param name="Rank">Smaller comes first.</param>
/// <param name="Ordinal">Place among equals.</param>
public readonly record struct SearchPlace(long Rank, int Ordinal)
{
    /// <summary>Whether this comes behind another.</summary>
    public bool IsAfter(SearchPlace other) => Rank > other.Rank || (Rank == other.Rank && Ordinal > other.Ordinal);
}
