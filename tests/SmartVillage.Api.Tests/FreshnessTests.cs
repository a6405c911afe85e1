using System.Net;
using SmartVillage.Api.Tests.Support;
using SmartVillage.Store;
using SmartVillage.Store.Access;
using SmartVillage.Sync.Runs;
using SmartVillage.Sync.Stores;

namespace SmartVillage.Api.Tests;

/// <summary>P2 and P8 over HTTP: which edition an answer shows, how fresh it is, and what happens when another appears.</summary>
public sealed class FreshnessTests : IAsyncLifetime
{
    private const string Village = $"/api/v1/villages/{ApiHost.Own}";

    private ApiHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await ApiHost.StartAsync(families: 5);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task An_edition_that_another_process_publishes_is_in_the_next_answer()
    {
        using var before = await _host.SendAsync("GET", Village);
        await using (var other = OtherProcess())
        {
            var publisher = new Publisher(other.GetRequiredService<IPopulationStore>(), _host.Time);
            await publisher.PublishAsync(_host.Village, SyntheticVillage.Changed(_host.Village.Resident(1), ("occupation", 99)));
        }

        using var after = await _host.SendAsync("GET", Village, headers: ("If-None-Match", before.Headers.ETag!.ToString()));
        var changes = await _host.GetAsync($"{Village}/changes?sinceEdition=1", ApiRoles.Reader);
        var changed = await _host.GetAsync($"{Village}/residents?changedSince=1", ApiRoles.Reader);

        Assert.Equal(2, (await ApiHost.JsonAsync(after, HttpStatusCode.OK)).GetProperty("meta").GetProperty("edition").GetInt64());
        var change = Assert.Single(changes.GetProperty("data").EnumerateArray());
        Assert.Equal(("residents", "changed"), (change.GetProperty("entity").GetString(), change.GetProperty("kind").GetString()));
        Assert.Equal(change.GetProperty("id").GetInt64(), Assert.Single(changed.GetProperty("data").EnumerateArray()).GetProperty("id").GetInt64());
    }

    [Fact]
    public async Task A_page_of_the_edition_before_is_gone_and_says_so()
    {
        var token = (await _host.GetAsync($"{Village}/residents?limit=5", ApiRoles.Reader)).GetProperty("next").GetString();
        await _host.Publisher.PublishAsync(_host.Village, SyntheticVillage.Changed(_host.Village.Resident(1), ("occupation", 99)));

        using var response = await _host.SendAsync("GET", $"{Village}/residents?limit=5&next={token}", ApiRoles.Reader);

        Assert.Equal((HttpStatusCode.Gone, "edition-changed"), (response.StatusCode, (await ApiHost.ProblemAsync(response)).GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Possible_matches_are_listed_by_our_ids_and_counted()
    {
        await _host.Publisher.PublishAsync(_host.Village, SyntheticVillage.Changed(_host.Village.Resident(1), ("occupation", 99)));

        var reviews = await _host.GetAsync($"{Village}/identity-reviews", ApiRoles.Operator);

        var review = Assert.Single(reviews.GetProperty("data").EnumerateArray());
        Assert.Equal((1L, "name-birth-mother"), (review.GetProperty("removedId").GetInt64(), review.GetProperty("reason").GetString()));
        var residents = (await _host.GetAsync($"{Village}/residents?limit=2", ApiRoles.Operator)).GetProperty("data");
        Assert.Equal(residents[1].GetProperty("id").GetInt64(), review.GetProperty("newId").GetInt64());
    }

    [Fact]
    public async Task A_collector_that_is_not_there_disturbs_nobody()
    {
        await using var observed = await ApiHost.StartAsync(ApiHost.Generous with { OtlpEndpoint = new Uri("http://127.0.0.1:9") }, families: 1);

        Assert.Equal(1, (await observed.GetAsync(Village)).GetProperty("meta").GetProperty("edition").GetInt32());
    }

    [Fact]
    public async Task A_proof_of_the_future_proves_nothing_until_the_next_one()
    {
        var (now, path) = (_host.Time.GetUtcNow(), _host.Files.Population);
        Confirm(now.AddMinutes(4));
        Assert.Equal("Fresh", await FreshnessAsync());
        Confirm(now.AddDays(1));
        Assert.Equal("Late", await FreshnessAsync());

        var log = _host.Services.GetRequiredService<IRunLog>();
        var run = new RunStart(Guid.CreateVersion7(now), "tejosari", ApiHost.Own, "nightly", "uji", now);
        await log.StartAsync(run, ApiHost.Cancellation);
        await log.FinishAsync(new RunReport { RunId = run.RunId, Source = "tejosari", Village = ApiHost.Own, Outcome = RunOutcome.Failed }, null, ApiHost.Cancellation);
        _host.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("Failed", await FreshnessAsync());

        void Confirm(DateTimeOffset at)
        {
            using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={path};Default Timeout=10");
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "UPDATE villages SET confirmed_at = $at WHERE code = $code";
            command.Parameters.AddWithValue("$at", at.ToUnixTimeMilliseconds());
            command.Parameters.AddWithValue("$code", ApiHost.Own);
            Assert.Equal(1, command.ExecuteNonQuery());
        }
    }

    [Fact]
    public async Task Freshness_follows_age_and_runs_and_is_part_of_the_tag()
    {
        using var fresh = await _host.SendAsync("GET", Village);
        Assert.Equal("Fresh", await FreshnessAsync());

        await RouteSample.WaitingRunAsync(_host);
        Assert.Equal("AwaitingApproval", await FreshnessAsync());

        await EndRunAsync(RunOutcome.Failed);
        Assert.Equal("Failed", await FreshnessAsync());

        await EndRunAsync(RunOutcome.Unchanged);
        Assert.Equal("Fresh", await FreshnessAsync());

        _host.Time.Advance(TimeSpan.FromHours(26));
        Assert.Equal("Late", await FreshnessAsync());
        using var late = await _host.SendAsync("GET", Village, headers: ("If-None-Match", fresh.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.OK, late.StatusCode);
    }

    [Fact]
    public async Task A_village_without_an_edition_is_a_problem_on_every_route_and_never_zero()
    {
        foreach (var route in _host.Routes.Where(r => r.HasVillage && r.NeedsEdition && r.Method == "GET"))
        {
            var path = RouteSample.PathOf(_host, route, ApiHost.Unpublished);
            var role = ApiRoles.All.FirstOrDefault(r => route.Right is { } right && Access.RolePolicy.Has(r, right)) ?? ApiRoles.Reader;
            var key = _host.Key(role, ApiHost.Unpublished);
            using var response = await _host.SendAsync("GET", path, headers: ("Authorization", $"Bearer {key}"));

            Assert.Equal((HttpStatusCode.ServiceUnavailable, "no-edition"), (response.StatusCode, (await ApiHost.ProblemAsync(response)).GetProperty("code").GetString()));
            Assert.NotNull(response.Headers.RetryAfter);
        }
    }

    [Fact]
    public async Task A_store_that_cannot_be_read_is_a_problem_and_not_ready()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        await File.WriteAllTextAsync(_host.Files.Population, new string('x', 10_000), ApiHost.Cancellation);
        File.Delete(_host.Files.Population + "-wal");

        using var data = await _host.SendAsync("GET", Village);
        using var ready = await _host.SendAsync("GET", "/health/ready");
        using var live = await _host.SendAsync("GET", "/health/live");

        Assert.Equal((503, 503, 200), ((int)data.StatusCode, (int)ready.StatusCode, (int)live.StatusCode));
        Assert.Equal("store-unavailable", (await ApiHost.ProblemAsync(data)).GetProperty("code").GetString());
    }

    private ServiceProvider OtherProcess() => new ServiceCollection().AddSingleton<TimeProvider>(_host.Time).AddSmartVillageStore(_host.StoreOptions).BuildServiceProvider();

    private async Task<string?> FreshnessAsync()
    {
        _host.Time.Advance(TimeSpan.FromSeconds(1));
        return (await _host.GetAsync(Village)).GetProperty("meta").GetProperty("freshness").GetString();
    }

    private async Task EndRunAsync(RunOutcome outcome)
    {
        _host.Time.Advance(TimeSpan.FromSeconds(1));
        var log = _host.Services.GetRequiredService<IRunLog>();
        var id = Guid.CreateVersion7(_host.Time.GetUtcNow());
        await log.StartAsync(new RunStart(id, "tejosari", ApiHost.Own, "manual", "uji", _host.Time.GetUtcNow()), ApiHost.Cancellation);
        await log.FinishAsync(new RunReport { RunId = id, Source = "tejosari", Village = ApiHost.Own, Outcome = outcome, Edition = 1 }, null, ApiHost.Cancellation);
    }
}
