using SmartVillage.Domain.Areas;
using SmartVillage.Services.Requests;
using SmartVillage.Services.Requests.Ambulance;
using SmartVillage.Services.Requests.Outbox;
using SmartVillage.Store.Requests;
using SmartVillage.Store.Tests.Support;

namespace SmartVillage.Store.Tests;

/// <summary>Requests in the work file: sealed, found by their secret, changed by one person at a time, emptied when their time is over.</summary>
public sealed class RequestTests : IAsyncDisposable
{
    private static readonly VillageCode Own = Code("18.72.04.1002");
    private static readonly VillageCode Other = Code("18.72.04.1003");
    private static readonly WorkingHours Hours = new(TimeSpan.FromHours(7));

    private readonly Workbench _bench = new();
    private readonly SqliteServiceRequests _requests;

    public RequestTests() => _requests = new SqliteServiceRequests(_bench.Context, new NoRequestHook(), new InternalBoard());

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_request_comes_back_as_it_was_written_and_nothing_of_it_stands_in_the_file()
    {
        var content = new RequestContent
        {
            Description = "ISIRAHASIA",
            Address = "RT RAHASIA",
            Latitude = -5.1,
            Longitude = 105.3,
            Name = "WARGARAHASIA",
            Phone = "081299990000",
            Email = "rahasia@example.com",
            Values = new Dictionary<string, IReadOnlyList<string>> { ["ready"] = ["id-card", "phone"] },
        };
        var code = TrackingCode.Create();
        var added = await AddAsync("nib-bantuan", content, code);
        await MoveAsync(added.Id, RequestState.Verified, "CATATANWARGA", "CATATANDALAM");

        var found = await _requests.FindAsync(Own, added.Id, Cancellation);
        var step = (await _requests.ListStepsAsync(Own, added.Id, Cancellation))[^1];

        Assert.Equivalent(content, found!.Content, strict: true);
        Assert.Equal(("CATATANWARGA", "CATATANDALAM", "CATATANWARGA"), (step.PublicNote, step.InternalNote, found.PublicNote));
        foreach (var secret in (string[])["RAHASIA", "rahasia@", "081299990000", "CATATAN", code.Value, "105.3"])
        {
            Assert.False(FileScan.Holds(_bench.Folder, secret), secret);
        }
    }

    [Fact]
    public async Task A_secret_opens_its_own_request_in_its_own_village_only()
    {
        var code = TrackingCode.Create();
        var added = await AddAsync("pju-mati", Lamp(105.3), code);
        Assert.True(TrackingCode.TryParse(code.ToDisplay().ToLowerInvariant().Replace('0', 'o'), out var typed));

        Assert.Equal(added.Id, (await _requests.FindAsync(Own, typed, Cancellation))?.Id);
        Assert.Null(await _requests.FindAsync(Other, code, Cancellation));
        Assert.Null(await _requests.FindAsync(Own, TrackingCode.Create(), Cancellation));
        Assert.Null(await _requests.FindAsync(Other, added.Id, Cancellation));
    }

    [Fact]
    public async Task Two_people_who_decide_at_once_are_told_apart()
    {
        var added = await AddAsync("pju-mati", Lamp(105.3));
        var change = (RequestState to) => _requests.ChangeAsync(
            Own, added.Id, r => RequestDecisions.Move(r, to, new RequestActor("A", "k", _bench.Time.GetUtcNow(), BasedOn: added.Steps), new RequestNotes("x"), Hours), Cancellation);

        var results = new[] { await change(RequestState.Verified), await change(RequestState.Rejected) };

        Assert.Equal([null, RequestRefusal.ChangedMeanwhile], results.Select(r => r.Refusal));
        Assert.Equal(2, (await _requests.ListStepsAsync(Own, added.Id, Cancellation)).Count);
        Assert.Equal(RequestRefusal.NotFound, (await _requests.ChangeAsync(Other, added.Id, _ => throw new InvalidOperationException(), Cancellation)).Refusal);
    }

    [Fact]
    public async Task Merged_requests_end_with_the_one_they_live_on_in()
    {
        var (first, second, third) = (await AddAsync("pju-mati", Lamp(105.3)), await AddAsync("pju-mati", Lamp(105.4)), await AddAsync("pju-mati", Lamp(105.4)));
        Assert.Equal(second.Id, third.MergedInto);
        await MergeAsync(second.Id, first);
        await MoveAsync(first.Id, RequestState.Rejected, "Sudah ditangani PLN.");

        var all = await _requests.ListAsync(Own, new RequestFilter { WithMerged = true }, Cancellation);

        Assert.All(all, r => Assert.Equal((RequestState.Rejected, "Sudah ditangani PLN."), (r.State, r.PublicNote)));
        Assert.Equal([first.Id, first.Id, null], all.Select(r => r.MergedInto));
        Assert.Equal(2, all[^1].MeToo);
        Assert.Equal([first.Id], (await _requests.ListAsync(Own, new RequestFilter(), Cancellation)).Select(r => r.Id));
        Assert.Equal(RequestRefusal.IsMerged, await RefusalAsync(third.Id, RequestState.Verified));
    }

    [Fact]
    public async Task Late_is_what_is_overdue_also_while_the_resident_is_waited_for_where_a_law_counts_the_hours()
    {
        var waiting = await AddAsync("pju-mati", Lamp(105.3));
        var lamp = await AddAsync("pju-mati", Lamp(105.4));
        var done = await AddAsync("pju-mati", Lamp(105.5));
        var data = await AddAsync("data-akses", new RequestContent { Name = "Warga" });
        foreach (var id in (long[])[waiting.Id, data.Id])
        {
            await MoveAsync(id, RequestState.Verified);
            await MoveAsync(id, RequestState.WaitingOnCitizen, "Mohon datang ke kantor.");
        }

        await MoveAsync(done.Id, RequestState.Rejected, "Bukan lampu jalan.");
        _bench.Time.Advance(TimeSpan.FromDays(365));

        var late = await _requests.ListAsync(Own, new RequestFilter { LateAt = _bench.Time.GetUtcNow() }, Cancellation);

        Assert.Equal([data.Id, lamp.Id], late.Select(r => r.Id));
        var all = await _requests.ListAsync(Own, new RequestFilter(), Cancellation);
        Assert.Equal(late.Select(r => r.Id), all.Where(r => !r.IsClosed && r.IsLate(_bench.Time.GetUtcNow())).Select(r => r.Id));
    }

    [Fact]
    public async Task Words_and_contacts_go_when_the_days_of_the_type_are_over_and_the_rest_stays()
    {
        var health = await AddAsync("bpjs-bantuan", new RequestContent { Name = "SAKITRAHASIA" });
        var lamp = await AddAsync("pju-mati", Lamp(105.3));
        var same = await AddAsync("pju-mati", Lamp(105.3));
        var open = await AddAsync("nib-bantuan", new RequestContent { Name = "TETAP" });
        await MoveAsync(health.Id, RequestState.Rejected, "Alasan");
        await MoveAsync(lamp.Id, RequestState.Rejected, "Alasan");
        var retention = new Writing.SqliteRetention(_bench.Context);

        _bench.Time.Advance(TimeSpan.FromDays(30));
        Assert.Equal(0, (await retention.ApplyAsync(Cancellation)).Requests);
        _bench.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, (await retention.ApplyAsync(Cancellation)).Requests);
        Assert.Equal((null, null, RequestState.Rejected), ((await FindAsync(health.Id)).Content, (await FindAsync(health.Id)).PublicNote, (await FindAsync(health.Id)).State));
        _bench.Time.Advance(TimeSpan.FromDays(335));
        Assert.Equal(2, (await retention.ApplyAsync(Cancellation)).Requests);

        Assert.Null((await FindAsync(lamp.Id)).Content);
        Assert.Null((await FindAsync(same.Id)).Content);
        Assert.Equal("TETAP", (await FindAsync(open.Id)).Content?.Name);
    }

    [Fact]
    public async Task An_answer_counts_once_and_only_about_what_is_done()
    {
        var added = await AddAsync("pju-mati", Lamp(105.3));
        int[] marks = [4, 3, 4, 4, 3, 4, 4, 3, 4];
        Assert.False(await _requests.AnswerAsync(Own, added.Id, marks, Cancellation));
        foreach (var state in (RequestState[])[RequestState.Verified, RequestState.InProgress, RequestState.Completed])
        {
            await MoveAsync(added.Id, state);
        }

        Assert.True(await _requests.AnswerAsync(Own, added.Id, [1, 1, 1, 1, 1, 1, 1, 1, 1], Cancellation));
        Assert.True(await _requests.AnswerAsync(Own, added.Id, marks, Cancellation));

        var now = _bench.Time.GetUtcNow();
        Assert.Equal(marks, Assert.Single(await _requests.ListAnswersAsync(Own, ["pju-mati"], now.AddDays(-1), now, Cancellation)));
        Assert.Empty(await _requests.ListAnswersAsync(Own, ["pju-kedip"], now.AddDays(-1), now, Cancellation));
    }

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    private static VillageCode Code(string text) => VillageCode.TryParse(text, out var code) ? code : throw new FormatException();

    private static RequestContent Lamp(double longitude) => new() { Latitude = -5.1, Longitude = longitude };

    private Task<ServiceRequest> AddAsync(string type, RequestContent content, TrackingCode? code = null)
    {
        var now = _bench.Time.GetUtcNow();
        return _requests.AddAsync(
            new NewRequest
            {
                Village = Own,
                Type = RequestTypes.Find(type)!,
                Content = content,
                Channel = RequestChannel.Resident,
                Code = code ?? TrackingCode.Create(),
                ReceivedAt = now,
                DueAt = now.AddDays(1),
            },
            Cancellation);
    }

    private async Task<ServiceRequest> FindAsync(long id) => (await _requests.FindAsync(Own, id, Cancellation))!;

    private async Task MoveAsync(long id, RequestState to, string? note = null, string? inside = null) => Assert.Null(
        (await _requests.ChangeAsync(Own, id, r => RequestDecisions.Move(r, to, Actor(), new RequestNotes(note, inside), Hours), Cancellation)).Refusal);

    private async Task<RequestRefusal?> RefusalAsync(long id, RequestState to) =>
        (await _requests.ChangeAsync(Own, id, r => RequestDecisions.Move(r, to, Actor(), RequestNotes.None, Hours), Cancellation)).Refusal;

    private async Task MergeAsync(long id, ServiceRequest into) => Assert.Null(
        (await _requests.ChangeAsync(Own, id, r => RequestDecisions.Merge(r, into, Actor(), RequestNotes.None), Cancellation)).Refusal);

    private RequestActor Actor() => new("Petugas", "k", _bench.Time.GetUtcNow());
}
