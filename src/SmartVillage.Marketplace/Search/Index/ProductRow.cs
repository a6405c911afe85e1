namespace SmartVillage.Marketplace.Search.Index;

/// <summary>What is filtered, sorted and counted by of one product, side by side in memory, because a search looks at thousands of products that lie far apart.</summary>
internal readonly record struct ProductRow
{
    /// <summary>Price to pay in rupiah.</summary>
    public required long Price { get; init; }

    /// <summary>Number in <see cref="Columns.Villages"/>.</summary>
    public required int Village { get; init; }

    /// <summary>Number in <see cref="Columns.Categories"/>.</summary>
    public required int Category { get; init; }

    /// <summary>Number in <see cref="Columns.Sellers"/>.</summary>
    public required int Seller { get; init; }

    /// <summary>Number in <see cref="Columns.OpeningTimes"/>, or -1.</summary>
    public required int Hours { get; init; }

    /// <summary>Day of the first offer.</summary>
    public required int FirstListed { get; init; }

    /// <summary>Degrees, or not a number.</summary>
    public required float Latitude { get; init; }

    /// <summary>Degrees, or not a number.</summary>
    public required float Longitude { get; init; }

    /// <summary>See <see cref="PriceBands"/>.</summary>
    public required byte Band { get; init; }
}
