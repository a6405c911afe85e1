using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using SmartVillage.Adapters.Bmkg.Cap;
using SmartVillage.Adapters.Bmkg.Forecast;
using SmartVillage.Adapters.Bmkg.Nowcast;
using SmartVillage.Adapters.Bmkg.Quakes;
using SmartVillage.Adapters.Http;
using SmartVillage.Adapters.Http.Contracts;
using SmartVillage.Adapters.Http.Keeping;
using SmartVillage.Services;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.Hazards;

namespace SmartVillage.Adapters.Bmkg;

/// <summary>
/// BMKG's open data: weather, earthquakes and warnings. The last good answer of each is kept, so that a village without network still sees what was said last, with its age.
/// </summary>
public sealed partial class BmkgAdapter : IServiceAdapter, IForecastPort, IEarthquakePort, IHazardAlertPort, IDisposable
{
    private const string ServiceName = "BMKG";

    private static readonly string[] QuakeLists = ["autogempa", "gempadirasakan", "gempaterkini"];
    private static readonly KeepingRules ForecastRules = new() { FreshFor = TimeSpan.FromHours(3), UsableFor = TimeSpan.FromDays(3) };
    private static readonly KeepingRules QuakeRules = new() { FreshFor = TimeSpan.FromMinutes(5) };
    private static readonly KeepingRules NowcastRules = new() { FreshFor = TimeSpan.FromMinutes(5), UsableFor = TimeSpan.FromDays(1) };

    private readonly BmkgOptions _options;
    private readonly TimeProvider _time;
    private readonly KeptAnswerFiles _files;
    private readonly OutsideSystem _forecastSystem;
    private readonly OutsideSystem _quakeSystem;
    private readonly OutsideSystem _nowcastSystem;
    private readonly NowcastClient _nowcastClient;
    private readonly ConcurrentDictionary<string, LastGoodAnswer<IReadOnlyList<ForecastHour>>> _forecasts = new(StringComparer.Ordinal);
    private readonly LastGoodAnswer<IReadOnlyList<Earthquake>>[] _quakes;
    private readonly LastGoodAnswer<WarningSet> _nowcast;

    /// <summary>Sends nothing yet.</summary>
    public BmkgAdapter(BmkgOptions options, TimeProvider time)
        : this(options, time, new OutsideOptions { Name = ServiceName, Address = new Uri("https://data.bmkg.go.id"), FollowRedirects = true })
    {
    }

    internal BmkgAdapter(BmkgOptions options, TimeProvider time, OutsideOptions limits)
    {
        ArgumentNullException.ThrowIfNull(options);
        (_options, _time, _files) = (options, time, new KeptAnswerFiles(options.KeepFolder));
        _forecastSystem = new OutsideSystem(limits with { Address = options.ForecastUrl }, time);
        _quakeSystem = new OutsideSystem(limits with { Address = options.QuakeUrl }, time);
        _nowcastSystem = new OutsideSystem(limits with { Address = options.NowcastUrl }, time);
        var quakes = _quakeSystem.Client<IBmkgQuakeApi>(BmkgJson.Default);
        _quakes =
        [
            .. QuakeLists.Select(list => new LastGoodAnswer<IReadOnlyList<Earthquake>>(
                $"bmkg-{list}", _files, QuakeRules, (etag, cancel) => _quakeSystem.AskAsync(() => quakes.GetAsync(list, etag, cancel), cancel), QuakeReader.Read, time)),
        ];
        _nowcastClient = new NowcastClient(_nowcastSystem);
        _nowcast = new LastGoodAnswer<WarningSet>("bmkg-nowcast", _files, NowcastRules, _nowcastClient.AskAsync, NowcastReader.Read, time);
    }

    /// <inheritdoc />
    public string Name => "Bmkg";

    /// <inheritdoc />
    public ServiceCode Code => ServiceCode.Bpbd;

    /// <inheritdoc />
    public AdapterMode Mode => _options.IsOff ? AdapterMode.Directory : AdapterMode.Live;

    /// <inheritdoc />
    async Task<AdapterAnswer<Fetched<IReadOnlyList<ForecastHour>>>> IForecastPort.GetAsync(string villageCode, CancellationToken cancellationToken)
    {
        if (_options.IsOff)
        {
            return Off<IReadOnlyList<ForecastHour>>();
        }

        if (!FullCode().IsMatch(villageCode))
        {
            return AdapterAnswers.Failed<Fetched<IReadOnlyList<ForecastHour>>>(AnswerStatus.NotFound, "Kode kelurahan ini belum lengkap.");
        }

        var answer = await _forecasts.GetOrAdd(villageCode, Forecast).GetAsync(cancellationToken);
        var from = _time.GetUtcNow() - TimeSpan.FromHours(3);
        return answer.IsOk && answer.Value.Value.Count == 0
            ? AdapterAnswers.Failed<Fetched<IReadOnlyList<ForecastHour>>>(AnswerStatus.NotFound, "BMKG tidak mempunyai prakiraan untuk kelurahan ini.")
            : answer.Then(dated => AdapterAnswers.Ok(dated with { Value = [.. dated.Value.Where(hour => hour.At > from)] }, answer.KeptSince));
    }

    /// <inheritdoc />
    async Task<AdapterAnswer<Fetched<IReadOnlyList<Earthquake>>>> IEarthquakePort.GetAsync(CancellationToken cancellationToken)
    {
        if (_options.IsOff)
        {
            return Off<IReadOnlyList<Earthquake>>();
        }

        var answers = await Task.WhenAll(_quakes.Select(list => list.GetAsync(cancellationToken)));
        var good = answers.Where(answer => answer.IsOk).ToList();
        return good.Count == 0
            ? answers[0]
            : AdapterAnswers.Ok(
                new Fetched<IReadOnlyList<Earthquake>>(
                    QuakeReader.Merge(good.Select(answer => answer.Value!.Value)),
                    good.Min(answer => answer.Value!.FetchedAt),
                    good.Count < answers.Length ? "Sebagian daftar gempa sedang tidak dapat diambil." : null),
                good.Min(answer => answer.KeptSince));
    }

    /// <inheritdoc />
    async Task<AdapterAnswer<Fetched<IReadOnlyList<HazardAlert>>>> IHazardAlertPort.GetAsync(HazardPlace place, CancellationToken cancellationToken)
    {
        if (_options.IsOff)
        {
            return Off<IReadOnlyList<HazardAlert>>();
        }

        _nowcastClient.Interest(place.Province);
        var answer = await _nowcast.GetAsync(cancellationToken);
        var now = _time.GetUtcNow();
        return answer.Then(dated => AdapterAnswers.Ok(
            new Fetched<IReadOnlyList<HazardAlert>>(
                [.. dated.Value.InForce.Select(alert => CapMatching.For(alert, place, now)).OfType<HazardAlert>().OrderBy(alert => alert.BeginsAt)],
                dated.FetchedAt,
                NoteOf(dated.Value)),
            answer.KeptSince));
    }

    /// <inheritdoc />
    public async Task<AdapterHealth> CheckAsync(CancellationToken cancellationToken)
    {
        if (_options.IsOff)
        {
            return AdapterHealth.Disabled(_time.GetUtcNow(), "Dimatikan dengan Adapters:Bmkg:Mode.", []);
        }

        var started = _time.GetTimestamp();
        var quakes = _quakeSystem.Client<IBmkgQuakeApi>(BmkgJson.Default);
        var answer = await _quakeSystem.ReadAsync(() => quakes.GetAsync(QuakeLists[0], etag: null, cancellationToken), cancellationToken);
        var health = HealthOf.Answer(answer, _quakeSystem, _time.GetUtcNow(), _time.GetElapsedTime(started));
        if (health.Status == AdapterStatus.Ok)
        {
            await RenewAsync(cancellationToken);
        }

        return health.Status == AdapterStatus.Ok && (_nowcastSystem.Circuit == CircuitStatus.Open || _forecastSystem.Circuit == CircuitStatus.Open)
            ? AdapterHealth.Degraded(health.CheckedAt, health.Latency, "Peringatan atau prakiraan BMKG berkali-kali gagal diambil.") with { Circuit = CircuitStatus.Open }
            : health;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var forecast in _forecasts.Values)
        {
            forecast.Dispose();
        }

        Array.ForEach(_quakes, list => list.Dispose());
        _nowcast.Dispose();
        _forecastSystem.Dispose();
        _quakeSystem.Dispose();
        _nowcastSystem.Dispose();
    }

    /// <summary>Renews what is stale while BMKG answers, so that it is there when the network goes before anybody has asked.</summary>
    private Task RenewAsync(CancellationToken cancellationToken) => Task.WhenAll(
        [.. _quakes.Select(list => (Task)list.GetAsync(cancellationToken)), _nowcast.GetAsync(cancellationToken), .. _forecasts.Values.Select(forecast => forecast.GetAsync(cancellationToken))]);

    private static string? NoteOf(WarningSet nowcast) => nowcast switch
    {
        { Unreadable: > 0 } => $"{nowcast.Unreadable} peringatan tidak dapat dibaca; lihat bmkg.go.id.",
        { Left: > 0 } => $"{nowcast.Left} peringatan provinsi lain belum diambil.",
        _ => null,
    };

    private static AdapterAnswer<Fetched<T>> Off<T>() => AdapterAnswers.Failed<Fetched<T>>(AnswerStatus.Unavailable, "Data BMKG dimatikan di pemasangan ini.", "off");

    private LastGoodAnswer<IReadOnlyList<ForecastHour>> Forecast(string code)
    {
        var api = _forecastSystem.Client<IBmkgForecastApi>(BmkgJson.Default);
        return new LastGoodAnswer<IReadOnlyList<ForecastHour>>($"bmkg-forecast-{code}", _files, ForecastRules, AskAsync, ForecastReader.Read, _time);

        // An area that is not in BMKG's list gets an error of one kind or another.
        async Task<AdapterAnswer<NewAnswer>> AskAsync(string? etag, CancellationToken cancel)
        {
            var answer = await _forecastSystem.TryAskAsync(() => api.GetAsync(code, etag, cancel), cancel);
            return answer.Status == AnswerStatus.Invalid ? AdapterAnswers.Failed<NewAnswer>(AnswerStatus.NotFound, "BMKG tidak mempunyai prakiraan untuk kelurahan ini.") : answer;
        }
    }

    [GeneratedRegex("^[0-9]{2}[.][0-9]{2}[.][0-9]{2}[.][0-9]{4}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FullCode();
}
