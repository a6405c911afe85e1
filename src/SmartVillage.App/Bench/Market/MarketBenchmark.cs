using System.Text.Json;
using SmartVillage.App.Bench.Api;

namespace SmartVillage.App.Bench.Market;

/// <summary>Search over all villages against a bare endpoint with the same bytes, and against <c>LIKE</c> over the source tables, taking turns in one process.</summary>
internal sealed class MarketBenchmark(MeasuredService service, BareServer bare, LikeSearch like, SyntheticMarket market, TimeProvider time)
{
    /// <summary>What buyers ask: much of it again and again.</summary>
    public const string Search = "marketplaceSearch";

    /// <summary>The same words, but no question a second time, so that no answer can be given again.</summary>
    public const string New = "marketplaceSearchNew";
    public const string Like = "marketplaceLike";

    private const double SearchBudget = 0.25;
    private const double LikeBudget = 1;
    private const double P99Budget = 25;
    private const int Wishes = 20_000;
    private const int MisspeltWishes = 200;

    // Above every price: it makes a question another one and leaves nothing out.
    private const long AboveEveryPrice = 1_000_000_000;

    private readonly IReadOnlyList<SearchWish> _wishes = SearchWish.Draw(market.Names, Wishes);

    public async Task<(Dictionary<string, ApiRatio> Ratios, FoundShare Typos)> RunAsync(int runs, TimeSpan duration, Action<string> report, CancellationToken cancellationToken)
    {
        var asked = 0;
        await using var api = new ApiBenchmark(service, bare, time);
        var ratios = await api.RunAsync(
            [
                new MeasuredRoute(Search, SearchBudget, P99Budget, PathOf, NeedsKey: false),
                new MeasuredRoute(New, SearchBudget, P99Budget, draw => $"{PathOf(draw)}&priceTo={AboveEveryPrice + asked++}", NeedsKey: false),
            ],
            runs, duration, report, cancellationToken);
        var search = ratios[Search];
        // Our own rate stays what it was; only the other side is measured anew, with the same questions.
        var pairs = new List<ApiRun>();
        for (var run = 0; run < runs; run++)
        {
            var baseline = await like.FloodAsync(_wishes, duration, time, cancellationToken);
            pairs.Add(new ApiRun(search.Runs[run].PerSecond, Math.Round(baseline, 2)));
            report($"{Like} {run + 1}/{runs}: {pairs[^1].PerSecond} / {pairs[^1].BaselinePerSecond} pertanyaan per detik");
        }

        using var http = new HttpClient { BaseAddress = new Uri($"http://{service.Address}") };
        var typos = await FoundShare.MeasureAsync(
            [.. _wishes.Where(wish => wish.IsMisspelt).Take(MisspeltWishes)], (words, token) => FindAsync(http, words, token), like.FindAsync, cancellationToken);
        ratios[Like] = ApiRatio.Of(LikeBudget, null, pairs, search.Waits);
        return (ratios, typos);
    }

    private static async Task<List<string>> FindAsync(HttpClient http, string words, CancellationToken cancellationToken)
    {
        using var answer = JsonDocument.Parse(await http.GetByteArrayAsync(new Uri($"/api/v1/marketplace/products?q={Uri.EscapeDataString(words)}", UriKind.Relative), cancellationToken));
        return [.. answer.RootElement.GetProperty("data").EnumerateArray().Select(product => product.GetProperty("name").GetString()!)];
    }

    /// <summary>What buyers ask: mostly words alone, now and then narrowed down or sorted.</summary>
    private string PathOf(Random draw)
    {
        var words = Uri.EscapeDataString(_wishes[draw.Next(_wishes.Count)].Typed);
        var more = draw.Next(10) switch
        {
            0 => $"&priceFrom={1000 * draw.Next(100)}",
            1 => "&sort=price",
            2 => $"&near={FormattableString.Invariant($"{-5.1 + draw.NextDouble():0.000},{105.3 + draw.NextDouble():0.000}")}&within=20",
            _ => string.Empty,
        };
        return $"/api/v1/marketplace/products?q={words}{more}";
    }
}
