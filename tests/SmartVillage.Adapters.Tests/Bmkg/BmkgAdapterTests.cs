using SmartVillage.Adapters.Bmkg;
using SmartVillage.Adapters.Http;
using SmartVillage.Adapters.Tests.Support;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.Hazards;

namespace SmartVillage.Adapters.Tests.Bmkg;

public sealed class BmkgAdapterTests : IDisposable
{
    private const string Code = "18.72.04.1002";

    private static readonly HazardPlace Place = new()
    {
        VillageCode = Code,
        Latitude = -5.13,
        Longitude = 105.33,
        District = "Metro Timur",
        Regency = "Kota Metro",
        Province = "Lampung",
    };

    private readonly StubServer _stub = new();
    private readonly QuickTime _time = new(BmkgSamples.Now);
    private readonly string _folder = Directory.CreateTempSubdirectory("smartvillage-bmkg-").FullName;
    private readonly List<BmkgAdapter> _adapters = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _adapters.ForEach(adapter => adapter.Dispose());
        _stub.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_forecast_is_asked_for_by_village_code_and_leaves_out_what_is_past()
    {
        _stub.Get("/publik/prakiraan-cuaca", BmkgSamples.Forecast);

        var answer = await ForecastAsync(Adapter());

        Assert.Equal([25d, 26d], answer.Value!.Value.Select(hour => hour.TemperatureC));
        Assert.Null(answer.KeptSince);
        Assert.Equal($"?adm4={Code}", new Uri(_stub.Server.LogEntries.Single().RequestMessage!.Url).Query);
    }

    [Fact]
    public async Task A_forecast_is_asked_for_once_in_three_hours_however_many_read_it()
    {
        _stub.Get("/publik/prakiraan-cuaca", BmkgSamples.Forecast);
        var adapter = Adapter();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => ForecastAsync(adapter)));
        _time.Advance(TimeSpan.FromHours(2.9));
        await ForecastAsync(adapter);
        Assert.Equal(1, _stub.Calls);

        _time.Advance(TimeSpan.FromHours(0.2));
        await ForecastAsync(adapter);
        Assert.Equal(2, _stub.Calls);
    }

    [Fact]
    public async Task An_unchanged_answer_is_confirmed_by_its_ETag()
    {
        _stub.Get("/publik/prakiraan-cuaca", BmkgSamples.Forecast, headers: ("ETag", "\"abc\""));
        var adapter = Adapter();
        await ForecastAsync(adapter);
        _stub.Clear();
        _stub.Get("/publik/prakiraan-cuaca", "", 304);
        _time.Advance(TimeSpan.FromHours(4));

        var answer = await ForecastAsync(adapter);

        Assert.Equal("\"abc\"", _stub.Header(0, "If-None-Match"));
        Assert.Equal((true, (DateTimeOffset?)null, _time.GetUtcNow()), (answer.IsOk, answer.KeptSince, answer.Value!.FetchedAt));
    }

    [Theory]
    [InlineData(404)]
    [InlineData(400)]
    public async Task An_area_that_BMKG_does_not_know_has_no_data_and_is_not_asked_again_at_once(int status)
    {
        _stub.Get("/publik/prakiraan-cuaca", """{"statusCode":404}""", status);
        var adapter = Adapter();

        Assert.Equal(AnswerStatus.NotFound, (await ForecastAsync(adapter)).Status);
        Assert.Equal(AnswerStatus.NotFound, (await ForecastAsync(adapter)).Status);
        Assert.Equal(1, _stub.Calls);
    }

    [Fact]
    public async Task A_provisional_code_is_not_asked_for()
    {
        Assert.Equal(AnswerStatus.NotFound, (await ((IForecastPort)Adapter()).GetAsync("52.01.14.05", Cancellation)).Status);
        Assert.Equal(0, _stub.Calls);
    }

    [Theory]
    [InlineData(500, "")]
    [InlineData(429, "")]
    [InlineData(200, "")]
    [InlineData(200, "<html>sedang dirawat</html>")]
    [InlineData(200, "{\"data\":")]
    public async Task Without_an_answer_the_last_good_one_is_given_with_its_age(int status, string body)
    {
        _stub.Get("/publik/prakiraan-cuaca", BmkgSamples.Forecast);
        var adapter = Adapter();
        await ForecastAsync(adapter);
        _stub.Clear();
        _stub.Get("/publik/prakiraan-cuaca", body, status);
        _time.Advance(TimeSpan.FromHours(4));

        var answer = await ForecastAsync(adapter);

        Assert.Equal((true, (DateTimeOffset?)BmkgSamples.Now, BmkgSamples.Now), (answer.IsOk, answer.KeptSince, answer.Value!.FetchedAt));
        Assert.Equal([26d], answer.Value.Value.Select(hour => hour.TemperatureC));
    }

    [Fact]
    public async Task A_failure_is_not_repeated_at_once_and_a_later_success_is_fresh_again()
    {
        _stub.Get("/publik/prakiraan-cuaca", "", 404 + 96);
        var adapter = Adapter();
        Assert.Equal(AnswerStatus.Unavailable, (await ForecastAsync(adapter)).Status);
        var calls = _stub.Calls;
        Assert.Equal(AnswerStatus.Unavailable, (await ForecastAsync(adapter)).Status);
        Assert.Equal(calls, _stub.Calls);

        _stub.Clear();
        _stub.Get("/publik/prakiraan-cuaca", BmkgSamples.Forecast);
        _time.Advance(TimeSpan.FromMinutes(2));
        var answer = await ForecastAsync(adapter);
        Assert.Equal((true, (DateTimeOffset?)null), (answer.IsOk, answer.KeptSince));
    }

    [Theory]
    [InlineData(Breakage.Reset)]
    [InlineData(Breakage.HalfBody)]
    public async Task After_a_restart_without_network_the_kept_answers_are_there(Breakage breakage)
    {
        StubAll();
        var before = Adapter();
        await ForecastAsync(before);
        await QuakesAsync(before);
        await WarningsAsync(before);
        using var broken = new BrokenServer(breakage);
        _time.Advance(TimeSpan.FromHours(1));

        var after = Adapter(broken.Url);

        Assert.Equal([25d, 26d], (await ForecastAsync(after)).Value!.Value.Select(hour => hour.TemperatureC));
        Assert.Equal(BmkgSamples.Now, (await QuakesAsync(after)).KeptSince);
        var warnings = await WarningsAsync(after);
        Assert.Equal((BmkgSamples.Now, 1), (warnings.KeptSince, warnings.Value!.Value.Count));
    }

    [Fact]
    public async Task A_kept_warning_is_not_told_after_its_end()
    {
        StubAll();
        var adapter = Adapter();
        Assert.Single((await WarningsAsync(adapter)).Value!.Value);
        _stub.Clear();
        _time.Advance(TimeSpan.FromHours(3));

        var answer = await WarningsAsync(adapter);

        Assert.Equal((BmkgSamples.Now, 0), (answer.KeptSince, answer.Value!.Value.Count));
    }

    [Fact]
    public async Task Nothing_known_is_a_failure_and_not_an_empty_list()
    {
        var answer = await WarningsAsync(Adapter(BrokenServer.Nobody()));

        Assert.Equal((AnswerStatus.Unavailable, "BMKG tidak dapat dihubungi."), (answer.Status, answer.Reason));
    }

    [Fact]
    public async Task An_update_replaces_and_a_cancel_removes_what_the_feed_still_lists()
    {
        Feed(("a_alert.xml", BmkgSamples.Cap("a")), ("b_alert.xml", BmkgSamples.Cap("b", "Update", references: "nowcast@bmkg.go.id,a,2026-03-02T07:40:00+07:00")));
        var adapter = Adapter();
        Assert.Equal(["b"], (await WarningsAsync(adapter)).Value!.Value.Select(alert => alert.Id));

        _stub.Clear();
        Feed(("b_alert.xml", BmkgSamples.Cap("b")), ("c_alert.xml", BmkgSamples.Cap("c", "Cancel", references: "nowcast@bmkg.go.id,b,2026-03-02T07:40:00+07:00")));
        _time.Advance(TimeSpan.FromMinutes(6));
        Assert.Empty((await WarningsAsync(adapter)).Value!.Value);
        Assert.DoesNotContain(Enumerable.Range(0, _stub.Calls), call => _stub.PathOf(call).EndsWith("b_alert.xml", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_that_cannot_be_fetched_makes_the_look_a_failure_because_it_could_be_the_one_that_matters()
    {
        Feed(("a_alert.xml", BmkgSamples.Cap("a")));
        var adapter = Adapter();
        await WarningsAsync(adapter);
        _stub.Clear();
        Feed(("a_alert.xml", BmkgSamples.Cap("a")));
        _stub.Get("/nowcast/id", BmkgSamples.Feed("a_alert.xml", "x_alert.xml"), type: "application/rss+xml");
        _stub.Get("/nowcast/id/x_alert.xml", "", 500);
        _time.Advance(TimeSpan.FromMinutes(6));

        var answer = await WarningsAsync(adapter);

        Assert.Equal((BmkgSamples.Now, 1), (answer.KeptSince, answer.Value!.Value.Count));
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_counted_and_takes_nothing_from_the_others()
    {
        Feed(("a_alert.xml", BmkgSamples.Cap("a")), ("x_alert.xml", "<html>"), ("y_alert.xml", BmkgSamples.Cap("y")));

        var answer = await WarningsAsync(Adapter());

        Assert.Null(answer.Reason);
        Assert.Equal((2, "1 peringatan tidak dapat dibaca; lihat bmkg.go.id."), (answer.Value!.Value.Count, answer.Value.Note));
    }

    [Fact]
    public async Task A_file_that_is_gone_was_withdrawn()
    {
        Feed(("a_alert.xml", BmkgSamples.Cap("a")));
        _stub.Get("/nowcast/id", BmkgSamples.Feed("a_alert.xml", "gone_alert.xml"), type: "application/rss+xml");

        Assert.Single((await WarningsAsync(Adapter())).Value!.Value);
    }

    [Fact]
    public async Task An_empty_feed_means_no_warnings()
    {
        _stub.Get("/nowcast/id", BmkgSamples.Feed(), type: "application/rss+xml");

        var answer = await WarningsAsync(Adapter());

        Assert.Null(answer.Reason);
        Assert.Empty(answer.Value!.Value);
    }

    [Fact]
    public async Task Lists_of_earthquakes_stand_for_each_other()
    {
        _stub.Get("/tews/autogempa.json", BmkgSamples.Latest);
        _stub.Get("/tews/gempadirasakan.json", "", 500);
        _stub.Get("/tews/gempaterkini.json", BmkgSamples.Strong);

        var answer = await QuakesAsync(Adapter());

        Assert.Equal([5.1, 6.0], answer.Value!.Value.Select(quake => quake.Magnitude));
        Assert.Equal("Sebagian daftar gempa sedang tidak dapat diambil.", answer.Value.Note);
    }

    [Fact]
    public async Task CheckAsync_tells_health_and_circuit()
    {
        StubAll();
        var adapter = Adapter();
        var healthy = await adapter.CheckAsync(Cancellation);
        _stub.Clear();
        _stub.Get("/tews/autogempa.json", "", 500);
        AdapterHealth ill;
        do
        {
            ill = await adapter.CheckAsync(Cancellation);
        }
        while (ill.Circuit != CircuitStatus.Open);

        Assert.Equal((AdapterStatus.Ok, CircuitStatus.Closed), (healthy.Status, healthy.Circuit));
        Assert.Equal(AdapterStatus.Down, ill.Status);
    }

    [Fact]
    public async Task A_look_renews_what_is_kept_so_that_it_is_there_when_the_network_goes()
    {
        StubAll();
        await Adapter().CheckAsync(Cancellation);

        var after = Adapter(BrokenServer.Nobody());
        _time.Advance(TimeSpan.FromMinutes(10));

        Assert.Single((await WarningsAsync(after)).Value!.Value);
        Assert.Equal(BmkgSamples.Now, (await QuakesAsync(after)).KeptSince);
    }

    [Fact]
    public async Task Switched_off_it_asks_nobody()
    {
        var adapter = Adapter(isOff: true);

        Assert.Equal("off", (await WarningsAsync(adapter)).SourceCode);
        Assert.Equal(AdapterStatus.Disabled, (await adapter.CheckAsync(Cancellation)).Status);
        Assert.Equal(0, _stub.Calls);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_breaks_nothing()
    {
        _stub.Get("/publik/prakiraan-cuaca", BmkgSamples.Forecast);
        var file = Path.Combine(_folder, "berkas");
        await File.WriteAllTextAsync(file, "", Cancellation);

        Assert.True((await ForecastAsync(Adapter(keep: file))).IsOk);
    }

    private static Task<AdapterAnswer<Fetched<IReadOnlyList<ForecastHour>>>> ForecastAsync(BmkgAdapter adapter) => ((IForecastPort)adapter).GetAsync(Code, Cancellation);

    private static Task<AdapterAnswer<Fetched<IReadOnlyList<Earthquake>>>> QuakesAsync(BmkgAdapter adapter) => ((IEarthquakePort)adapter).GetAsync(Cancellation);

    private static Task<AdapterAnswer<Fetched<IReadOnlyList<HazardAlert>>>> WarningsAsync(BmkgAdapter adapter) => ((IHazardAlertPort)adapter).GetAsync(Place, Cancellation);

    private void StubAll()
    {
        _stub.Get("/publik/prakiraan-cuaca", BmkgSamples.Forecast);
        _stub.Get("/tews/autogempa.json", BmkgSamples.Latest);
        _stub.Get("/tews/gempadirasakan.json", BmkgSamples.Felt);
        _stub.Get("/tews/gempaterkini.json", BmkgSamples.Strong);
        Feed(("a_alert.xml", BmkgSamples.Cap()));
    }

    private void Feed(params (string File, string Cap)[] alerts)
    {
        _stub.Get("/nowcast/id", BmkgSamples.Feed([.. alerts.Select(alert => alert.File)]), type: "application/rss+xml");
        foreach (var (file, cap) in alerts)
        {
            _stub.Get($"/nowcast/id/{file}", cap, type: "application/xml");
        }
    }

    private BmkgAdapter Adapter(Uri? url = null, bool isOff = false, string? keep = null)
    {
        var host = url ?? _stub.Url;
        var adapter = new BmkgAdapter(
            new BmkgOptions
            {
                IsOff = isOff,
                ForecastUrl = host,
                QuakeUrl = new Uri(host, "tews"),
                NowcastUrl = new Uri(host, "nowcast/id"),
                KeepFolder = keep ?? _folder,
            },
            _time,
            new OutsideOptions { Name = "BMKG", Address = host });
        _adapters.Add(adapter);
        return adapter;
    }
}
