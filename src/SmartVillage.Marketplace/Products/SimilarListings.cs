using SmartVillage.Domain.Residents;

namespace SmartVillage.Marketplace.Products;

/// <summary>Which goods to show beside one: those that share words of its name, then those near by, then those of a like price.</summary>
public static class SimilarListings
{
    private const int ShortestWord = 3;

    /// <summary>The best of some candidates; the listing itself and equal names of the same seller are not among them.</summary>
    public static IReadOnlyList<Listing> Rank(Listing listing, IEnumerable<Listing> candidates, int most)
    {
        ArgumentNullException.ThrowIfNull(listing);
        ArgumentNullException.ThrowIfNull(candidates);
        var words = Words(listing);
        return
        [
            .. candidates.Where(other => other.Id != listing.Id && !(other.Seller == listing.Seller && other.Title == listing.Title))
                .DistinctBy(other => other.Id)
                .OrderByDescending(other => Words(other).Count(words.Contains))
                .ThenByDescending(other => other.Village == listing.Village)
                .ThenBy(other => Math.Abs(other.FinalPrice - listing.FinalPrice))
                .ThenBy(other => other.Id.Value, StringComparer.Ordinal)
                .Take(most),
        ];
    }

    private static HashSet<string> Words(Listing listing) =>
        NameFolding.Fold(listing.Title).Split(' ').Where(word => word.Length >= ShortestWord).ToHashSet(StringComparer.Ordinal);
}
