using System.Text.Json;
using SmartVillage.Domain.Areas;
using SmartVillage.Services.Requests;
using SmartVillage.Services.Requests.Ambulance;
using SmartVillage.Services.Requests.Outbox;
using SmartVillage.Store.Alerts;
using SmartVillage.Store.Requests;
using SmartVillage.Store.Tests.Support;
using SmartVillage.Sync.Alerts;

namespace SmartVillage.Store.Tests;

/// <summary>The dispatch board in the work file: one place at a time, sealed names, reminders, and word to another system.</summary>
public sealed class AmbulanceTests : IAsyncDisposable
{
    private static readonly VillageCode Own = Code("18.72.04.1002");
    private static readonly VillageCode Other = Code("18.72.04.1003");

    private readonly Workbench _bench = new();
    private readonly Dispatch _dispatch = new();
    private readonly SqliteServiceRequests _requests;
    private readonly SqliteAmbulanceRoster _roster;

    public AmbulanceTests() => (_requests, _roster) = (new SqliteServiceRequests(_bench.Context, new NoRequestHook(), _dispatch), new SqliteAmbulanceRoster(_bench.Context));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private DateTimeOffset Now => _bench.Time.GetUtcNow();

    [Fact]
    public async Task Vehicle_and_driver_are_on_one_trip_at_a_time()
    {
        var (car, van, ani, budi) = (await AddAsync(RosterKind.Vehicle, "Mobil"), await AddAsync(RosterKind.Vehicle, "Van"), await AddAsync(RosterKind.Driver, "Ani"), await AddAsync(RosterKind.Driver, "Budi"));
        var (first, second, later) = (await WishAsync(5), await WishAsync(6), await WishAsync(7));
        Assert.Null((await AssignAsync(first, car, ani)).Refusal);

        Assert.Equal((RequestRefusal.CrewBusy, first.Id), Refusal(await AssignAsync(second, car, budi)));
        Assert.Equal((RequestRefusal.CrewBusy, first.Id), Refusal(await AssignAsync(second, van, ani)));
        Assert.Null((await AssignAsync(second, van, budi)).Refusal);
        Assert.Null((await AssignAsync(later, car, ani)).Refusal);
        Assert.Null((await MoveAsync(first, TripState.EnRoute)).Refusal);
        // The clock went on: the first one is still out, so its vehicle cannot leave for the later one.
        Assert.Equal((RequestRefusal.CrewBusy, first.Id), Refusal(await MoveAsync(later, TripState.EnRoute)));
        foreach (var state in (TripState[])[TripState.OnScene, TripState.Transporting, TripState.Completed])
        {
            Assert.Null((await MoveAsync(first, state)).Refusal);
        }

        Assert.Null((await MoveAsync(later, TripState.EnRoute)).Refusal);
        var found = await _requests.FindAsync(Own, later.Id, Cancellation);
        Assert.Equal((TripState.EnRoute, (long?)car, (long?)ani, RequestState.InProgress), (found!.Trip!.State, found.Trip.Vehicle, found.Trip.Driver, found.State));
    }

    [Fact]
    public async Task A_request_and_the_trip_that_is_opened_from_it_are_kept_together_or_not_at_all()
    {
        var origin = await _requests.AddAsync(New("rsud-bantuan", new() { ["help"] = ["transport"] }), Cancellation);
        var wish = New("ambulans-terjadwal", new() { ["wanted_at"] = ["2026-03-02T08:00:00+07:00"] }) with { Origin = origin.Id };
        var actor = new RequestActor("Petugas", "k", Now);
        RequestChange Join(ServiceRequest request) => TransportDecisions.Join(request, actor, RequestNotes.None);

        var opened = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => _requests.AddFromAsync(wish with { Code = TrackingCode.Create() }, Join, Cancellation))));
        var trip = Assert.Single(opened, o => o.Added is not null).Added!;
        var after = (await _requests.FindAsync(Own, origin.Id, Cancellation))!;
        var foreign = await _requests.AddFromAsync(wish with { Village = Other, Code = TrackingCode.Create() }, Join, Cancellation);

        Assert.Equal((origin.Id, trip.Id, 2L), (trip.Origin, after.TripRequest, after.Steps));
        Assert.All(opened.Where(o => o.Added is null), o => Assert.Equal((RequestRefusal.HasTrip, trip.Id), Refusal(o.Origin)));
        Assert.Equal(RequestRefusal.NotFound, foreign.Origin.Refusal);
        Assert.Equal(2, (await _requests.ListAsync(Own, new RequestFilter(), Cancellation)).Count);
        Assert.Empty(await _requests.ListAsync(Other, new RequestFilter(), Cancellation));
    }

    private NewRequest New(string type, Dictionary<string, IReadOnlyList<string>> values) => new()
    {
        Village = Own,
        Type = RequestTypes.Find(type)!,
        Content = new RequestContent { Values = values },
        Channel = RequestChannel.Officer,
        Code = TrackingCode.Create(),
        ReceivedAt = Now,
        DueAt = Now.AddDays(1),
    };

    [Fact]
    public async Task Two_officers_who_assign_the_same_vehicle_at_once_are_told_apart()
    {
        var (car, ani) = (await AddAsync(RosterKind.Vehicle, "Mobil"), await AddAsync(RosterKind.Driver, "Ani"));
        var wishes = new List<ServiceRequest>();
        for (var i = 0; i < 6; i++)
        {
            wishes.Add(await WishAsync(5));
        }

        var results = await Task.WhenAll(wishes.Select(wish => Task.Run(() => AssignAsync(wish, car, ani), Cancellation)));

        Assert.Single(results, r => r.Refusal is null);
        Assert.All(results.Where(r => r.Refusal is not null), r => Assert.Equal(RequestRefusal.CrewBusy, r.Refusal));
    }

    [Fact]
    public async Task Crew_of_another_village_of_the_other_kind_or_out_of_use_is_none()
    {
        var (car, ani) = (await AddAsync(RosterKind.Vehicle, "Mobil"), await AddAsync(RosterKind.Driver, "Ani"));
        var foreign = await AddAsync(RosterKind.Vehicle, "Tetangga", Other);
        var wish = await WishAsync(5);
        await MoveAsync(wish, TripState.Accepted);

        Assert.Equal(RequestRefusal.NoCrew, (await AssignAsync(wish, foreign, ani)).Refusal);
        Assert.Equal(RequestRefusal.NoCrew, (await AssignAsync(wish, ani, car)).Refusal);
        Assert.Null((await AssignAsync(wish, car, ani)).Refusal);
        Assert.Equal(new RosterWriting(null, RequestRefusal.CrewBusy, wish.Id), await _roster.RemoveAsync(Own, RosterKind.Driver, ani, Cancellation));
        await MoveAsync(wish, TripState.Cancelled);
        Assert.Null((await _roster.RemoveAsync(Own, RosterKind.Driver, ani, Cancellation)).Refusal);
        Assert.Equal([car], (await _roster.ListAsync(Own, Cancellation)).Select(e => e.Id));
        var next = await WishAsync(9);
        Assert.Equal(RequestRefusal.NoCrew, (await AssignAsync(next, car, ani)).Refusal);
    }

    [Fact]
    public async Task Names_and_numbers_of_drivers_are_sealed_and_destroyed_with_them()
    {
        var id = await AddAsync(RosterKind.Driver, "PENGEMUDIRAHASIA");
        var changed = await _roster.WriteAsync(Own, RosterKind.Driver, id, new RosterDetails("PENGEMUDIBARU", Phone: "081299990000"), basedOn: 1, Cancellation);

        Assert.Equal((2, "PENGEMUDIBARU"), (changed.Written!.Revision, Assert.Single(await _roster.ListAsync(Own, Cancellation)).Details.Name));
        Assert.Equal(RequestRefusal.ChangedMeanwhile, (await _roster.WriteAsync(Own, RosterKind.Driver, id, changed.Written.Details, basedOn: 1, Cancellation)).Refusal);
        Assert.Equal(RequestRefusal.NotFound, (await _roster.WriteAsync(Other, RosterKind.Driver, id, changed.Written.Details, null, Cancellation)).Refusal);
        Assert.All((string[])["PENGEMUDIRAHASIA", "PENGEMUDIBARU", "081299990000"], secret => Assert.False(FileScan.Holds(_bench.Folder, secret)));
    }

    [Fact]
    public async Task Words_about_health_are_sealed_apart_and_erased_thirty_days_after_the_trip()
    {
        var wish = await WishAsync(24 * 10, "SAKITRAHASIA");
        Assert.Equal("SAKITRAHASIA", (await _requests.FindAsync(Own, wish.Id, Cancellation))!.Content!.Description);
        Assert.False(FileScan.Holds(_bench.Folder, "SAKITRAHASIA"));
        var retention = new Writing.SqliteRetention(_bench.Context);

        _bench.Time.Advance(TimeSpan.FromDays(40));
        await retention.ApplyAsync(Cancellation);
        Assert.NotNull((await _requests.FindAsync(Own, wish.Id, Cancellation))!.Content!.Description);
        _bench.Time.Advance(TimeSpan.FromHours(1));
        await retention.ApplyAsync(Cancellation);

        var kept = await _requests.FindAsync(Own, wish.Id, Cancellation);
        Assert.Equal((null, "Warga"), (kept!.Content!.Description, kept.Content.Name));
    }

    [Fact]
    public async Task A_trip_that_begins_soon_without_a_crew_is_reminded_of_by_number_only()
    {
        var alerts = new AmbulanceAlerts(_bench.Context, _requests, new AmbulanceOptions { RemindBefore = TimeSpan.FromHours(3) });
        var (car, ani) = (await AddAsync(RosterKind.Vehicle, "Mobil"), await AddAsync(RosterKind.Driver, "Ani"));
        var (soon, assigned, _) = (await WishAsync(4), await WishAsync(4), await WishAsync(40));
        await AssignAsync(assigned, car, ani);
        Assert.Empty(await alerts.FindAsync(Cancellation));

        _bench.Time.Advance(TimeSpan.FromHours(1));
        var found = Assert.Single(await alerts.FindAsync(Cancellation));
        await MoveAsync(soon, TripState.Cancelled);

        Assert.Equal((AlertKinds.TripUnassigned, Own.Value, 1L), (found.Kind, found.Village, found.Counts["trips"]));
        Assert.DoesNotContain("Warga", found.Message, StringComparison.Ordinal);
        Assert.Empty(await alerts.FindAsync(Cancellation));
    }

    [Fact]
    public async Task Another_system_hears_of_every_step_by_numbers_states_and_times()
    {
        _dispatch.IsEnabled = true;
        var (car, ani) = (await AddAsync(RosterKind.Vehicle, "MOBILRAHASIA"), await AddAsync(RosterKind.Driver, "PENGEMUDIRAHASIA"));
        var wish = await WishAsync(5, "SAKITRAHASIA");
        await AssignAsync(wish, car, ani);
        var outbox = new SqliteRequestOutbox(_bench.Context);

        await new OutboxDispatcher(outbox, new NoRequestHook(), _dispatch, _bench.Time).DispatchAsync(Cancellation);

        var told = _dispatch.Taken.ConvertAll(m => JsonDocument.Parse(m).RootElement);
        Assert.All(told, t => Assert.Equal("ambulance.trip", t.GetProperty("type").GetString()));
        Assert.Equal(["Received", "Accepted", "Assigned"], told.Select(t => t.GetProperty("data").GetProperty("trip").GetString()));
        Assert.All(_dispatch.Taken, m => Assert.DoesNotMatch("RAHASIA|Warga|0812", m));
        Assert.Equal(new OutboxSummary(0, 0, Now, null), await outbox.SummaryAsync(Cancellation));
    }

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    private static VillageCode Code(string text) => VillageCode.TryParse(text, out var code) ? code : throw new FormatException();

    private static (RequestRefusal?, long?) Refusal(RequestChange change) => (change.Refusal, change.Other);

    private async Task<long> AddAsync(RosterKind kind, string name, VillageCode? village = null) =>
        (await _roster.WriteAsync(village ?? Own, kind, id: null, new RosterDetails(name), basedOn: null, Cancellation)).Written!.Id;

    private Task<ServiceRequest> WishAsync(int hours, string? health = null) => _requests.AddAsync(
        new NewRequest
        {
            Village = Own,
            Type = RequestTypes.Find("ambulans-terjadwal")!,
            Content = new RequestContent
            {
                Name = "Warga",
                Phone = "081299991111",
                Description = health,
                Values = new Dictionary<string, IReadOnlyList<string>> { ["kind"] = ["planned"], ["wanted_at"] = [Now.AddHours(hours).ToString("yyyy-MM-ddTHH:mm:ssZ")] },
            },
            Channel = RequestChannel.Resident,
            Code = TrackingCode.Create(),
            ReceivedAt = Now,
            DueAt = Now.AddDays(1),
        },
        Cancellation);

    private async Task<RequestChange> AssignAsync(ServiceRequest wish, long vehicle, long driver)
    {
        await MoveAsync(wish, TripState.Accepted);
        return await _requests.ChangeAsync(Own, wish.Id, r => TripDecisions.Assign(r, new TripCrew(vehicle, driver), Actor(), RequestNotes.None), Cancellation);
    }

    private Task<RequestChange> MoveAsync(ServiceRequest wish, TripState to) =>
        _requests.ChangeAsync(Own, wish.Id, r => TripDecisions.Move(r, to, Actor(), RequestNotes.None), Cancellation);

    private RequestActor Actor() => new("Petugas", "k", Now);

    private sealed class Dispatch : IAmbulanceDispatchPort
    {
        public List<string> Taken { get; } = [];

        public string Name => "uji";

        public bool IsEnabled { get; set; }

        public Task<string?> SendAsync(OutboxMessage message, CancellationToken cancellationToken)
        {
            Taken.Add(message.Payload);
            return Task.FromResult<string?>(null);
        }
    }
}
