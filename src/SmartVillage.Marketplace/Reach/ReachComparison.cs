namespace SmartVillage.Marketplace.Reach;

/// <summary>Reach of one listing in the last days and in as many days before them, so that a seller sees what something has changed.</summary>
/// <param name="Listing">Which.</param>
/// <param name="Seller">Whose.</param>
/// <param name="Visits">Opened in the last days, today included.</param>
/// <param name="Taps">Order links in the last days.</param>
/// <param name="VisitsBefore">Opened in the days before.</param>
/// <param name="TapsBefore">Order links in the days before.</param>
public sealed record ReachComparison(MarketId Listing, MarketId Seller, long Visits, long Taps, long VisitsBefore, long TapsBefore)
{
    /// <summary>First day that is needed to compare so many days.</summary>
    public static DateOnly FirstDay(DateOnly today, int days) => today.AddDays(1 - (2 * days));

    /// <summary>Sums by listing, those with most orders first.</summary>
    public static IReadOnlyList<ReachComparison> Of(IEnumerable<ReachDay> counted, DateOnly today, int days)
    {
        ArgumentNullException.ThrowIfNull(counted);
        var (first, middle) = (FirstDay(today, days), today.AddDays(1 - days));
        return
        [
            .. counted.Where(c => c.Day >= first && c.Day <= today)
                .GroupBy(c => (c.Listing, c.Seller))
                .Select(g => new ReachComparison(
                    g.Key.Listing, g.Key.Seller, g.Where(c => c.Day >= middle).Sum(c => c.Visits), g.Where(c => c.Day >= middle).Sum(c => c.Taps),
                    g.Where(c => c.Day < middle).Sum(c => c.Visits), g.Where(c => c.Day < middle).Sum(c => c.Taps)))
                .OrderByDescending(c => c.Taps).ThenByDescending(c => c.Visits).ThenBy(c => c.Listing.Value, StringComparer.Ordinal),
        ];
    }
}
