using SmartVillage.Domain.Areas;
using SmartVillage.Services;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.Catalog;
using SmartVillage.Services.Requests;
using SmartVillage.Services.Requests.Ambulance;
using SmartVillage.Services.Requests.Outbox;
using SmartVillage.Store.Evaluation;
using SmartVillage.Store.Requests;
using SmartVillage.Store.Tests.Support;

namespace SmartVillage.Store.Tests;

/// <summary>What the evaluation is made of: it stays when a request is emptied, and knows nobody.</summary>
public sealed class EvaluationTests : IAsyncDisposable
{
    private static readonly VillageCode Own = Code("18.72.04.1002");
    private static readonly VillageCode Other = Code("18.72.04.1003");
    private static readonly DateOnly Day = new(2026, 3, 2);

    private readonly Workbench _bench = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task Outcomes_stay_with_their_reason_when_the_request_is_emptied()
    {
        var requests = new SqliteServiceRequests(_bench.Context, new NoRequestHook(), new InternalBoard());
        var now = _bench.Time.GetUtcNow();
        var added = await requests.AddAsync(
            new NewRequest
            {
                Village = Own,
                Type = RequestTypes.Find("nib-bantuan")!,
                Content = new RequestContent { Name = "Warga" },
                Channel = RequestChannel.Officer,
                Code = TrackingCode.Create(),
                ReceivedAt = now,
                DueAt = now.AddDays(1),
            },
            Cancellation);
        var change = await requests.ChangeAsync(
            Own, added.Id,
            r => RequestDecisions.Move(r, RequestState.Rejected, new RequestActor("A", "k", now.AddHours(2)), new RequestNotes("Bukan urusan kelurahan", Reason: RefusalReason.OtherOffice), new WorkingHours(TimeSpan.Zero)),
            Cancellation);
        Assert.Equal(RefusalReason.OtherOffice, change.After?.Refusal);
        _bench.Time.Advance(TimeSpan.FromDays(400));
        RequestRetention.Apply(_bench.Context);

        var outcomes = new SqliteRequestOutcomes(_bench.Context);
        var outcome = Assert.Single(await outcomes.ListAsync(Own, now, now.AddMilliseconds(1), Cancellation));

        Assert.Null((await requests.FindAsync(Own, added.Id, Cancellation))!.Content);
        Assert.Equal(
            ("nib-bantuan", RequestState.Rejected, RequestChannel.Officer, RefusalReason.OtherOffice, now.AddHours(2)),
            (outcome.Type, outcome.State, outcome.Channel, outcome.Refusal, outcome.ClosedAt));
        Assert.Empty(await outcomes.ListAsync(Own, now.AddMilliseconds(1), now.AddDays(1), Cancellation));
        Assert.Empty(await outcomes.ListAsync(Other, now, now.AddDays(1), Cancellation));
    }

    [Fact]
    public async Task Uses_are_counted_per_day_and_way_until_a_village_has_enough()
    {
        var uses = new SqliteChannelUses(_bench.Context);
        for (var i = 0; i < 3; i++)
        {
            Assert.True(await uses.CountAsync(Own, ServiceCode.Pbb, ChannelKind.WhatsApp, Day, mostPerDay: 4, Cancellation));
        }

        Assert.True(await uses.CountAsync(Own, ServiceCode.Pbb, ChannelKind.Counter, Day, mostPerDay: 4, Cancellation));
        Assert.False(await uses.CountAsync(Own, ServiceCode.Pbb, ChannelKind.Counter, Day, mostPerDay: 4, Cancellation));
        Assert.True(await uses.CountAsync(Own, ServiceCode.Pbb, ChannelKind.Counter, Day.AddDays(1), mostPerDay: 4, Cancellation));

        var counted = await uses.ListAsync(Own, Day, Day, Cancellation);

        Assert.Equal([(ChannelKind.WhatsApp, 3L), (ChannelKind.Counter, 1L)], counted.Select(u => (u.Kind, u.Uses)).Order());
        Assert.Empty(await uses.ListAsync(Other, Day, Day, Cancellation));
    }

    [Fact]
    public void Looks_at_systems_that_are_on_are_counted_by_day()
    {
        var uptime = new SqliteAdapterUptime(_bench.Context);
        uptime.Count(Look(AdapterStatus.Ok));
        uptime.Count(Look(AdapterStatus.Degraded));
        uptime.Count(Look(AdapterStatus.Down));
        uptime.Count(Look(AdapterStatus.Disabled));

        Assert.Equal(new AdapterDay("Bmkg", "bpbd", null, Day, 3, 2), Assert.Single(uptime.List(Day, Day)));
        Assert.Empty(uptime.List(Day.AddDays(1), Day.AddDays(9)));
    }

    [Fact]
    public async Task Counters_go_after_five_years()
    {
        var (uses, uptime) = (new SqliteChannelUses(_bench.Context), new SqliteAdapterUptime(_bench.Context));
        var today = DateOnly.FromDateTime(_bench.Time.GetUtcNow().UtcDateTime);
        await uses.CountAsync(Own, ServiceCode.Pbb, ChannelKind.Web, today.AddYears(-5).AddDays(-1), mostPerDay: 10, Cancellation);
        await uses.CountAsync(Own, ServiceCode.Pbb, ChannelKind.Web, today.AddYears(-5), mostPerDay: 10, Cancellation);
        uptime.Count(Look(AdapterStatus.Ok, _bench.Time.GetUtcNow().AddYears(-6)));

        RequestRetention.Apply(_bench.Context);

        Assert.Equal(today.AddYears(-5), Assert.Single(await uses.ListAsync(Own, DateOnly.MinValue, today, Cancellation)).Day);
        Assert.Empty(uptime.List(DateOnly.MinValue, today));
    }

    private static AdapterStates Look(AdapterStatus status, DateTimeOffset? at = null)
    {
        var seen = at ?? new DateTimeOffset(2026, 3, 2, 23, 59, 0, TimeSpan.Zero);
        return new([new AdapterObservation { Name = "Bmkg", Service = "bpbd", Mode = AdapterMode.Live, Status = status, Since = seen, CheckedAt = seen }], AdapterStates.None.Modes);
    }

    private static VillageCode Code(string text) => VillageCode.TryParse(text, out var code) ? code : default;
}
