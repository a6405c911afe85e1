using Microsoft.Extensions.Time.Testing;
using SmartVillage.Marketplace.Search.Index;
using SmartVillage.Marketplace.Tests.Support;

namespace SmartVillage.Marketplace.Tests.Search;

public sealed class ProductSearchTests
{
    private readonly FakeMarketplace _market = new FakeMarketplace().Publish(A.Listing(1, "Keripik"), A.Listing(2, "Kopi"));
    private readonly A.TitlePrinter _printer = new();
    private readonly FakeTimeProvider _time = new();

    private ProductSearch Search => field ??= new ProductSearch(_market, _printer, _time);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_state_is_indexed_once()
    {
        var first = await Search.GetAsync(Cancellation);

        Assert.Same(first, await Search.GetAsync(Cancellation));
        Assert.Equal(1, _market.FullReadings);
    }

    [Fact]
    public async Task A_new_edition_shows_and_only_its_changes_are_read()
    {
        await Search.GetAsync(Cancellation);

        _market.Publish(A.Listing(1, "Keripik"), A.Listing(3, "Madu"));
        var index = await Search.GetAsync(Cancellation);

        Assert.Equal(_market.Look(), index.Stamp);
        Assert.Equal([1, 0, 1], new[] { "keripik", "kopi", "madu" }.Select(words => index.Search(new() { Take = 5, Words = words }).Total));
        Assert.Equal((1, 3), (_market.FullReadings, _printer.Printed));
    }

    [Fact]
    public async Task Where_changes_are_not_known_everything_is_read_anew()
    {
        await Search.GetAsync(Cancellation);
        _market.KnowsChanges = false;
        _market.Publish(A.Listing(5, "Madu"));

        Assert.Equal(1, (await Search.GetAsync(Cancellation)).Count);
        Assert.Equal(2, _market.FullReadings);
    }

    [Fact]
    public async Task What_is_printed_differently_on_a_new_day_is_printed_anew()
    {
        await Search.GetAsync(Cancellation);
        _printer.Version = "2";

        await Search.GetAsync(Cancellation);
        await Search.GetAsync(Cancellation);

        Assert.Equal((2, 4), (_market.FullReadings, _printer.Printed));
    }

    [Fact]
    public async Task While_the_next_index_takes_long_the_last_one_answers()
    {
        var last = await Search.GetAsync(Cancellation);
        using var gate = _market.Gate = new ManualResetEventSlim();
        _market.Publish(A.Listing(5, "Madu"));

        var waiting = Search.GetAsync(Cancellation).AsTask();
        _time.Advance(TimeSpan.FromSeconds(1));
        var meanwhile = await waiting;
        gate.Set();

        Assert.Same(last, meanwhile);
        Assert.Equal(1, (await Search.GetAsync(Cancellation)).Count);
    }

    [Fact]
    public async Task A_store_that_fails_once_is_asked_again()
    {
        var search = new ProductSearch(new FailingOnce(_market), _printer, TimeProvider.System);

        await Assert.ThrowsAsync<InvalidOperationException>(async () => await search.GetAsync(Cancellation));

        Assert.Equal(2, (await search.GetAsync(Cancellation)).Count);
    }

    private sealed class FailingOnce(FakeMarketplace market) : Reading.IMarketplaceReader
    {
        private bool _hasFailed;

        public Reading.MarketplaceStamp Look() => market.Look();

        public Reading.IMarketplaceReading Open()
        {
            if (!_hasFailed)
            {
                _hasFailed = true;
                throw new InvalidOperationException("Not now.");
            }

            return market.Open();
        }
    }
}
