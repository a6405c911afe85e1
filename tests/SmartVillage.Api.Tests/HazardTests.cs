using System.Net;
using SmartVillage.Api.Tests.Support;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.Hazards;

namespace SmartVillage.Api.Tests;

public sealed class HazardTests : IAsyncLifetime
{
    private const string Path = $"/api/v1/villages/{ApiHost.Own}/hazards";

    private readonly FakeHazards _hazards = new();
    private ApiHost? _host;

    private ApiHost Host => _host ?? throw new InvalidOperationException("The host is not started.");

    public async ValueTask InitializeAsync() => _host = await ApiHost.StartAsync(services: services =>
    {
        services.AddSingleton<IHazardAlertPort>(_hazards);
        services.AddSingleton<IEarthquakePort>(_hazards);
        services.AddSingleton<IForecastPort>(_hazards);
    });

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }
    }

    [Fact]
    public async Task Everybody_sees_warnings_earthquakes_and_weather_with_their_source()
    {
        var data = (await Host.GetAsync(Path)).GetProperty("data");

        Assert.Equal("Sumber: BMKG", data.GetProperty("source").GetString());
        Assert.Equal("Moderate", data.GetProperty("warnings").GetProperty("items")[0].GetProperty("severity").GetString());
        Assert.Equal("Point", data.GetProperty("warnings").GetProperty("items")[0].GetProperty("match").GetString());
        Assert.Equal(5.1, data.GetProperty("earthquakes").GetProperty("items")[0].GetProperty("magnitude").GetDouble());
        Assert.Equal("Fresh", data.GetProperty("forecast").GetProperty("state").GetString());
        Assert.Equal("Off", data.GetProperty("reports").GetProperty("state").GetString());
        Assert.Equal(ApiHost.Own, _hazards.Asked!.VillageCode);
    }

    [Fact]
    public async Task What_a_source_does_not_say_is_never_shown_as_nothing()
    {
        _hazards.Failure = AnswerStatus.Unavailable;

        var warnings = (await Host.GetAsync(Path)).GetProperty("data").GetProperty("warnings");

        Assert.Equal(("Unavailable", "BMKG tidak dapat dihubungi."), (warnings.GetProperty("state").GetString(), warnings.GetProperty("note").GetString()));
    }

    [Fact]
    public async Task A_kept_answer_says_how_old_it_is()
    {
        _hazards.KeptSince = Host.Time.GetUtcNow().AddMinutes(-90);

        var warnings = (await Host.GetAsync(Path)).GetProperty("data").GetProperty("warnings");

        Assert.Equal(("Kept", 90), (warnings.GetProperty("state").GetString(), warnings.GetProperty("ageMinutes").GetInt32()));
    }

    [Fact]
    public async Task The_ETag_changes_with_what_is_said_and_only_then()
    {
        using var first = await Host.SendAsync("GET", Path);
        var etag = first.Headers.ETag!.ToString();
        using var same = await Host.SendAsync("GET", Path, headers: ("If-None-Match", etag));
        _hazards.Severity = "Extreme";
        using var changed = await Host.SendAsync("GET", Path, headers: ("If-None-Match", etag));

        Assert.Equal((HttpStatusCode.NotModified, HttpStatusCode.OK), (same.StatusCode, changed.StatusCode));
        Assert.NotEqual(etag, changed.Headers.ETag!.ToString());
        Assert.Contains("Extreme", await changed.Content.ReadAsStringAsync(ApiHost.Cancellation), StringComparison.Ordinal);
    }

    private sealed class FakeHazards : IHazardAlertPort, IEarthquakePort, IForecastPort
    {
        private static readonly DateTimeOffset At = new(2026, 3, 1, 19, 0, 0, TimeSpan.Zero);

        public AnswerStatus? Failure { get; set; }

        public DateTimeOffset? KeptSince { get; set; }

        public string Severity { get; set; } = "Moderate";

        public HazardPlace? Asked { get; private set; }

        public Task<AdapterAnswer<Fetched<IReadOnlyList<HazardAlert>>>> GetAsync(HazardPlace place, CancellationToken cancellationToken)
        {
            Asked = place;
            return Answer<HazardAlert>(new HazardAlert
            {
                Id = "a",
                Event = "Hujan Lebat",
                Severity = Severity,
                SentAt = At,
                BeginsAt = At,
                ExpiresAt = At.AddHours(3),
                Match = HazardMatch.Point,
            });
        }

        public Task<AdapterAnswer<Fetched<IReadOnlyList<Earthquake>>>> GetAsync(CancellationToken cancellationToken) =>
            Answer(new Earthquake { At = At, Magnitude = 5.1, Latitude = -5.5, Longitude = 104.2 });

        public Task<AdapterAnswer<Fetched<IReadOnlyList<ForecastHour>>>> GetAsync(string villageCode, CancellationToken cancellationToken) => Answer(new ForecastHour { At = At });

        private Task<AdapterAnswer<Fetched<IReadOnlyList<T>>>> Answer<T>(T item) => Task.FromResult(Failure is { } failure
            ? AdapterAnswers.Failed<Fetched<IReadOnlyList<T>>>(failure, "BMKG tidak dapat dihubungi.")
            : AdapterAnswers.Ok(new Fetched<IReadOnlyList<T>>([item], KeptSince ?? At), KeptSince));
    }
}
