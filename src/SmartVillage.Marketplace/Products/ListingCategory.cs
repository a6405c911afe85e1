namespace SmartVillage.Marketplace.Products;

/// <summary>A category of goods. Villages name theirs freely; equal names make one category for buyers.</summary>
/// <param name="Key">Made from the name, for addresses: <c>makanan-olahan</c>.</param>
/// <param name="Name">As the village writes it.</param>
public sealed record ListingCategory(string Key, string Name)
{
    /// <summary>Key of categories whose names have no letter that an address could hold.</summary>
    public const string Others = "lainnya";

    /// <summary>What they are called together.</summary>
    public const string NameOfOthers = "Lainnya";

    /// <summary>
    /// What a category is called where it stands for the goods of several villages: as most of its goods say, and <see cref="NameOfOthers"/> for those that have nothing in common but that.
    /// </summary>
    public static string NameOf(string key, IEnumerable<(string Name, int Goods)> names) =>
        key == Others ? NameOfOthers : names.OrderByDescending(one => one.Goods).ThenBy(one => one.Name, StringComparer.Ordinal).First().Name;
}
