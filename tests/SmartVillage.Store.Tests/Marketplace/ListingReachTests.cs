using SmartVillage.Marketplace.Products;
using SmartVillage.Marketplace.Reach;
using SmartVillage.Store.Marketplace;

namespace SmartVillage.Store.Tests.Marketplace;

/// <summary>Counts of visits and orders: whole, by day, and there after a restart.</summary>
public sealed class ListingReachTests : IAsyncDisposable
{
    private static readonly DateOnly Today = new(2026, 6, 30);
    private readonly MarketBench _market = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _market.DisposeAsync();

    [Fact]
    public async Task Of_many_who_come_at_once_while_the_file_is_written_none_is_lost()
    {
        var listing = await ListingAsync();
        using var reach = new SqliteListingReach(_market.Bench.Context);

        await Parallel.ForAsync(0, 2000, Cancellation, async (i, cancellation) =>
        {
            reach.CountVisit(listing, Today);
            if (i % 100 == 0)
            {
                reach.CountTap(listing, Today);
                await reach.ListAsync(MarketBench.Village, Today, Today, cancellation);
            }
        });

        Assert.Equal([new ReachDay(listing.Id, listing.Seller, Today, 2000, 20)], await reach.ListAsync(MarketBench.Village, Today, Today, Cancellation));
    }

    [Fact]
    public async Task What_was_counted_is_there_after_a_restart_by_day_and_only_in_its_village()
    {
        var listing = await ListingAsync();
        using (var before = new SqliteListingReach(_market.Bench.Context))
        {
            before.CountVisit(listing, Today.AddDays(-1));
            before.CountVisit(listing, Today);
        }

        using var after = new SqliteListingReach(_market.Bench.Context);
        after.CountTap(listing, Today);

        Assert.Equal(
            [new ReachDay(listing.Id, listing.Seller, Today.AddDays(-1), 1, 0), new ReachDay(listing.Id, listing.Seller, Today, 1, 1)],
            await after.ListAsync(MarketBench.Village, Today.AddDays(-1), Today, Cancellation));
        Assert.Single(await after.ListAsync(MarketBench.Village, Today, Today.AddDays(9), Cancellation));
        Assert.Empty(await after.ListAsync(default, Today.AddDays(-1), Today, Cancellation));
    }

    private async Task<Listing> ListingAsync()
    {
        await _market.Bench.SyncAsync();
        return _market.Find("KOPI");
    }
}
