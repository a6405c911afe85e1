using SmartVillage.Api.Http;
using SmartVillage.Api.Tests.Support;

namespace SmartVillage.Api.Tests;

/// <summary>Answers that are kept live as long as their board, so when it is another one decides how long they are given out.</summary>
public sealed class FreshnessSourceTests : IAsyncLifetime
{
    private static readonly TimeSpan Next = TimeSpan.FromMilliseconds(600);

    private ApiHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await ApiHost.StartAsync(families: 5);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task It_stays_the_same_board_while_nothing_moves_but_not_for_long()
    {
        var first = await BoardAsync();
        Assert.Same(first, await AfterAsync(Next));
        Assert.Same(first, await AfterAsync(TimeSpan.FromSeconds(9)));
        Assert.NotSame(first, await AfterAsync(Next));
    }

    [Fact]
    public async Task A_run_that_ends_and_something_that_an_operator_writes_make_another_one()
    {
        var first = await BoardAsync();
        await RouteSample.WaitingRunAsync(_host);
        var second = await AfterAsync(Next);
        Assert.NotSame(first, second);

        Reports.AddNotice(_host, ApiHost.Own);
        Assert.NotSame(second, await AfterAsync(Next));
    }

    [Fact]
    public async Task Another_hour_makes_another_one_because_a_village_may_have_begun_its_day()
    {
        var now = _host.Time.GetUtcNow();
        _host.Time.Advance(TimeSpan.FromHours(1) - TimeSpan.FromTicks(now.UtcTicks % TimeSpan.TicksPerHour) - TimeSpan.FromSeconds(1));

        var last = await BoardAsync();
        Assert.NotSame(last, await AfterAsync(TimeSpan.FromSeconds(1)));
    }

    private Task<FreshnessBoard> AfterAsync(TimeSpan time)
    {
        _host.Time.Advance(time);
        return BoardAsync();
    }

    private Task<FreshnessBoard> BoardAsync() => _host.Services.GetRequiredService<FreshnessSource>().GetAsync(ApiHost.Cancellation);
}
