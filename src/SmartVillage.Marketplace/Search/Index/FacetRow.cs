namespace SmartVillage.Marketplace.Search.Index;

/// <summary>
/// What every product that is found is counted by, in eight bytes: a search looks at thousands of products that lie far apart, and then costs what it fetches from memory. Whatever only
/// some questions ask for lies elsewhere.
/// </summary>
internal readonly struct FacetRow
{
    private const int BitsOfBand = 3;

    private readonly int _categoryAndBand;

    public FacetRow(int village, int category, int band)
    {
        Village = village;
        _categoryAndBand = checked(category << BitsOfBand) | band;
    }

    /// <summary>Number in <see cref="Columns.Villages"/>.</summary>
    public int Village { get; }

    /// <summary>Number in <see cref="Columns.Categories"/>.</summary>
    public int Category => _categoryAndBand >> BitsOfBand;

    /// <summary>See <see cref="PriceBands"/>.</summary>
    public int Band => _categoryAndBand & ((1 << BitsOfBand) - 1);
}
