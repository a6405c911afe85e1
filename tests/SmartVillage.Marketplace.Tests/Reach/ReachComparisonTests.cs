using SmartVillage.Marketplace.Reach;

namespace SmartVillage.Marketplace.Tests.Reach;

public sealed class ReachComparisonTests
{
    private static readonly DateOnly Today = new(2026, 6, 30);
    private static readonly MarketId One = MarketId.FromBytes([1, 0, 0, 0, 0, 0, 0, 0]);
    private static readonly MarketId Two = MarketId.FromBytes([2, 0, 0, 0, 0, 0, 0, 0]);

    [Fact]
    public void Days_fall_on_one_side_or_outside()
    {
        var compared = ReachComparison.Of(
            [Day(One, 0, 1, 1), Day(One, 6, 10, 0), Day(One, 7, 100, 2), Day(One, 13, 1000, 0), Day(One, 14, 9999, 9), Day(Two, 3, 5, 4)], Today, days: 7);

        Assert.Equal([new ReachComparison(Two, Two, 5, 4, 0, 0), new ReachComparison(One, One, 11, 1, 1100, 2)], compared);
        Assert.Equal(Today.AddDays(-13), ReachComparison.FirstDay(Today, 7));
    }

    private static ReachDay Day(MarketId id, int ago, long visits, long taps) => new(id, id, Today.AddDays(-ago), visits, taps);
}
