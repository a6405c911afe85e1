using SmartVillage.Marketplace.Photos;
using SmartVillage.Store.Marketplace;
using SmartVillage.Sync.Tests.Fakes;

namespace SmartVillage.Store.Tests.Marketplace;

/// <summary>Photos that came with an edition are looked at by themselves, and no more than needed.</summary>
public sealed class PhotoCheckerTests : IAsyncDisposable
{
    private readonly MarketBench _market = new();
    private readonly Website _website = new();
    private readonly SqlitePhotoChecks _checks;
    private readonly string _source;
    private PhotoChecker _checker;

    public PhotoCheckerTests()
    {
        _checks = new SqlitePhotoChecks(_market.Bench.Context, _market.Bench.Queries);
        _source = _market.Bench.Source.Name;
        _checker = Checker();
        MarketBench.Product(_market.Bench.Source, 4, 1, "MADU", photos: """["madu.jpg","hilang.jpg"]""");
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _market.DisposeAsync();

    [Fact]
    public async Task New_photos_are_asked_for_once_and_what_is_broken_is_known()
    {
        await _market.Bench.SyncAsync();

        Assert.Equal(new PhotoRound(2, 1, IsComplete: true), await _checker.CheckAsync(Token));
        Assert.Equal(PhotoRound.Nothing, await _checker.CheckAsync(Token));
        // Another process knows as much.
        _checker = Checker();
        Assert.Equal(PhotoRound.Nothing, await _checker.CheckAsync(Token));
        Assert.Equal(["hilang.jpg"], _checks.ListBroken(_source));

        MarketBench.Product(_market.Bench.Source, 5, 2, "TEMPE", photos: """["tempe.jpg"]""");
        await _market.Bench.SyncAsync();
        Assert.Equal(new PhotoRound(1, 0, IsComplete: true), await _checker.CheckAsync(Token));
        Assert.Equal(["madu.jpg", "hilang.jpg", "tempe.jpg"], _website.Asked);
    }

    [Fact]
    public async Task What_is_broken_is_looked_at_again_the_next_day_and_forgotten_with_its_goods()
    {
        await _market.Bench.SyncAsync();
        await _checker.CheckAsync(Token);
        _market.Bench.Time.Advance(TimeSpan.FromDays(1));
        _website.Missing.Clear();

        Assert.Equal(new PhotoRound(1, 0, IsComplete: true), await _checker.CheckAsync(Token));
        Assert.Empty(_checks.ListBroken(_source));
        Assert.Equal(PhotoState.Shown, _checks.Find(_source, ["hilang.jpg", "entah.jpg"])["hilang.jpg"].State);

        _market.Bench.Source.Delete(Domain.Records.Entities.Products, row => row.SourceKey == 4);
        await _market.Bench.SyncAsync();
        await _checker.CheckAsync(Token);
        Assert.Empty(_checks.Find(_source, ["hilang.jpg", "madu.jpg"]));
    }

    [Fact]
    public async Task A_website_that_does_not_answer_says_nothing_of_its_photos_and_is_left_alone_for_an_hour()
    {
        await _market.Bench.SyncAsync();
        _website.IsSilent = true;

        Assert.Equal(new PhotoRound(0, 0, IsComplete: false), await _checker.CheckAsync(Token));
        await _checker.CheckAsync(Token);
        Assert.Equal(["madu.jpg"], _website.Asked);

        _website.IsSilent = false;
        _market.Bench.Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(2, (await _checker.CheckAsync(Token)).Checked);
    }

    private PhotoChecker Checker() => new(_checks, _website, _market.Reader, _market.Bench.Time);

    private sealed class Website : IPhotoProxy
    {
        public bool IsSilent { get; set; }

        public HashSet<string> Missing { get; } = ["hilang.jpg"];

        public List<string> Asked { get; } = [];

        public bool Knows(string source) => true;

        public Task<PhotoAnswer> GetAsync(PhotoOrder order, CancellationToken cancellationToken)
        {
            Asked.Add(order.File);
            var state = IsSilent ? PhotoState.Unavailable : Missing.Contains(order.File) ? PhotoState.Missing : PhotoState.Shown;
            return Task.FromResult(new PhotoAnswer(state, ReadOnlyMemory<byte>.Empty));
        }
    }
}
