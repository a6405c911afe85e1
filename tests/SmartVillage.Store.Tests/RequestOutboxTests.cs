using System.Text.Json;
using SmartVillage.Domain.Areas;
using SmartVillage.Services.Requests;
using SmartVillage.Services.Requests.Ambulance;
using SmartVillage.Services.Requests.Outbox;
using SmartVillage.Store.Requests;
using SmartVillage.Store.Tests.Support;

namespace SmartVillage.Store.Tests;

/// <summary>Word about requests: written with what it tells, sent at least once, tried again, given up, and sent anew when somebody asks.</summary>
public sealed class RequestOutboxTests : IAsyncDisposable
{
    private static readonly VillageCode Own = VillageCode.TryParse("18.72.04.1002", out var code) ? code : default;

    private readonly Workbench _bench = new();
    private readonly Receiver _receiver = new();
    private readonly SqliteServiceRequests _requests;
    private readonly SqliteRequestOutbox _outbox;
    private readonly OutboxDispatcher _dispatcher;

    public RequestOutboxTests()
    {
        _requests = new SqliteServiceRequests(_bench.Context, _receiver, new InternalBoard());
        _outbox = new SqliteRequestOutbox(_bench.Context);
        _dispatcher = new OutboxDispatcher(_outbox, _receiver, new InternalBoard(), _bench.Time);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_happened_is_told_in_order_by_numbers_and_states_alone()
    {
        var first = await AddAsync();
        var second = await AddAsync();
        await ChangeAsync(first, RequestState.Verified);
        await _requests.ChangeAsync(Own, first.Id, r => RequestDecisions.Note(r, Actor(), new RequestNotes("RAHASIA", "RAHASIA")), Cancellation);
        await _requests.ChangeAsync(Own, second.Id, r => RequestDecisions.Merge(r, first, Actor(), RequestNotes.None), Cancellation);

        var report = await _dispatcher.DispatchAsync(Cancellation);

        Assert.Equal(new DispatchReport(4, 0, 0), report);
        var told = _receiver.Taken.ConvertAll(m => JsonDocument.Parse(m.Payload).RootElement);
        Assert.Equal(["request.received", "request.received", "request.moved", "request.merged"], told.Select(t => t.GetProperty("type").GetString()));
        Assert.Equal((first.Id, "18.72.04.1002", "nib-bantuan", "Received", "Verified"), (
            told[2].GetProperty("data").GetProperty("id").GetInt64(), told[2].GetProperty("data").GetProperty("village").GetString(), told[2].GetProperty("data").GetProperty("requestType").GetString(),
            told[2].GetProperty("data").GetProperty("from").GetString(), told[2].GetProperty("data").GetProperty("to").GetString()));
        Assert.Equal(first.Id, told[3].GetProperty("data").GetProperty("mergedInto").GetInt64());
        Assert.All(_receiver.Taken, m => Assert.DoesNotMatch("RAHASIA|0812|1872044501909999|Petugas|warga", m.Payload));
        Assert.Equal(new DispatchReport(0, 0, 0), await _dispatcher.DispatchAsync(Cancellation));
    }

    [Fact]
    public async Task A_receiver_that_fails_is_tried_over_three_days_then_given_up_and_asked_anew_when_somebody_wants()
    {
        await AddAsync();
        _receiver.Failure = "penerima menjawab 500";
        var (attempts, began) = (0, _bench.Time.GetUtcNow());
        while ((await _outbox.StateAsync(Own, Cancellation)).Waiting > 0)
        {
            attempts += (await _dispatcher.DispatchAsync(Cancellation)).Failed;
            _bench.Time.Advance(TimeSpan.FromMinutes(30));
            Assert.True(attempts < 20);
        }

        var state = await _outbox.StateAsync(Own, Cancellation);
        Assert.Equal((10, 0L, 1L, "penerima menjawab 500"), (attempts, state.Waiting, state.Dead, state.LastFailure));
        Assert.InRange((_bench.Time.GetUtcNow() - began).TotalDays, 3, 3.5);
        Assert.Single(_receiver.Seen.Select(m => m.Id).Distinct());

        _receiver.Failure = null;
        Assert.Equal(new DispatchReport(0, 0, 0), await _dispatcher.DispatchAsync(Cancellation));
        Assert.Equal(1, await _outbox.ReplayAsync(Own, _bench.Time.GetUtcNow(), Cancellation));
        Assert.Equal(new DispatchReport(1, 0, 0), await _dispatcher.DispatchAsync(Cancellation));
        Assert.Equal(new OutboxState(0, 0, null, null), await _outbox.StateAsync(Own, Cancellation));
    }

    [Fact]
    public async Task A_silent_receiver_is_not_asked_a_hundred_times_in_a_round()
    {
        for (var i = 0; i < 6; i++)
        {
            await AddAsync();
        }

        _receiver.Failure = "waktu habis";

        Assert.Equal(new DispatchReport(0, 3, 0), await _dispatcher.DispatchAsync(Cancellation));
    }

    [Fact]
    public async Task A_host_that_dies_between_taking_and_noting_sends_again_with_the_same_id()
    {
        await AddAsync();
        _receiver.Dies = true;
        await Assert.ThrowsAsync<IOException>(() => _dispatcher.DispatchAsync(Cancellation));
        _receiver.Dies = false;

        Assert.Equal(1, (await _dispatcher.DispatchAsync(Cancellation)).Delivered);
        Assert.Single(_receiver.Seen.Select(m => m.Id).Distinct());
        Assert.Equal(2, _receiver.Seen.Count);
    }

    [Fact]
    public async Task What_did_not_happen_is_not_told_and_without_a_receiver_nothing_is_written()
    {
        var request = await AddAsync();
        await ChangeAsync(request, RequestState.Completed);
        Assert.Equal(1, (await _outbox.StateAsync(Own, Cancellation)).Waiting);

        _receiver.IsEnabled = false;
        await AddAsync();
        Assert.Equal(1, (await _outbox.StateAsync(Own, Cancellation)).Waiting);
        Assert.Equal(new DispatchReport(0, 0, 0), await _dispatcher.DispatchAsync(Cancellation));
    }

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    private RequestActor Actor() => new("Petugas", "k", _bench.Time.GetUtcNow());

    private Task<RequestChange> ChangeAsync(ServiceRequest request, RequestState to) =>
        _requests.ChangeAsync(Own, request.Id, r => RequestDecisions.Move(r, to, Actor(), new RequestNotes("RAHASIA"), new WorkingHours(TimeSpan.FromHours(7))), Cancellation);

    private Task<ServiceRequest> AddAsync()
    {
        _bench.Time.Advance(TimeSpan.FromSeconds(1));
        var now = _bench.Time.GetUtcNow();
        return _requests.AddAsync(
            new NewRequest
            {
                Village = Own,
                Type = RequestTypes.Find("nib-bantuan")!,
                Content = new RequestContent { Description = "RAHASIA 1872044501909999", Phone = "0812 0000 0000" },
                Channel = RequestChannel.Resident,
                Code = TrackingCode.Create(),
                ReceivedAt = now,
                DueAt = now.AddDays(1),
            },
            Cancellation);
    }

    private sealed class Receiver : IRequestHook
    {
        public bool IsEnabled { get; set; } = true;

        public string? Failure { get; set; }

        public bool Dies { get; set; }

        public List<OutboxMessage> Seen { get; } = [];

        public List<OutboxMessage> Taken { get; } = [];

        public Task<string?> SendAsync(OutboxMessage message, CancellationToken cancellationToken)
        {
            Seen.Add(message);
            if (Dies)
            {
                throw new IOException("killed");
            }

            if (Failure is null)
            {
                Taken.Add(message);
            }

            return Task.FromResult(Failure);
        }
    }
}
