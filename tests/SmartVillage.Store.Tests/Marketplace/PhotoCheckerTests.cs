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
        Assert.Equal(["madu.jpg"], _checks.ListShown(_source));

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
        Assert.Equal(["madu.jpg", "hilang.jpg"], _website.Asked);

        _website.IsSilent = false;
        _market.Bench.Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(2, (await _checker.CheckAsync(Token)).Checked);
    }

    [Fact]
    public async Task A_silent_website_is_asked_three_times_and_a_file_that_is_kept_back_stands_before_no_other()
    {
        var names = Enumerable.Range(1, 6).Select(number => $"foto-{number}.jpg").ToList();
        MarketBench.Product(_market.Bench.Source, 5, 2, "TEMPE", photos: $"[{string.Join(',', names.Select(name => $"\"{name}\""))}]");
        await _market.Bench.SyncAsync();
        _website.IsSilent = true;
        await _checker.CheckAsync(Token);
        Assert.Equal(3, _website.Asked.Count);

        (_website.IsSilent, _website.KeptBack) = (false, _website.Asked[0]);
        _market.Bench.Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal((7, false), await RoundAsync());
        Assert.Equal((0, false), await RoundAsync());
        Assert.DoesNotContain(_website.KeptBack, _checks.ListShown(_source));
        Assert.Equal(6, _checks.ListShown(_source).Count);
    }

    [Fact]
    public async Task Of_many_photos_a_hundred_are_asked_for_in_a_minute()
    {
        foreach (var product in Enumerable.Range(10, 6))
        {
            MarketBench.Product(_market.Bench.Source, product, 2, $"BARANG {product}", photos: $"[{string.Join(',', Enumerable.Range(1, 20).Select(number => $"\"{product}-{number}.jpg\""))}]");
        }

        await _market.Bench.SyncAsync();

        Assert.Equal((100, false), await RoundAsync());
        Assert.Equal((0, false), await RoundAsync());
        _market.Bench.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal((22, true), await RoundAsync());
    }

    private async Task<(int Checked, bool IsComplete)> RoundAsync()
    {
        var round = await _checker.CheckAsync(Token);
        return (round.Checked, round.IsComplete);
    }

    private PhotoChecker Checker() => new(_checks, _website, _market.Bench.Time);

    private sealed class Website : IPhotoProxy
    {
        public bool IsSilent { get; set; }

        public string? KeptBack { get; set; }

        public HashSet<string> Missing { get; } = ["hilang.jpg"];

        public List<string> Asked { get; } = [];

        public bool Knows(string source) => true;

        public Task<PhotoAnswer> GetAsync(PhotoOrder order, CancellationToken cancellationToken)
        {
            Asked.Add(order.File);
            var state = IsSilent || order.File == KeptBack ? PhotoState.Unavailable : Missing.Contains(order.File) ? PhotoState.Missing : PhotoState.Shown;
            return Task.FromResult(new PhotoAnswer(state, ReadOnlyMemory<byte>.Empty));
        }
    }
}
