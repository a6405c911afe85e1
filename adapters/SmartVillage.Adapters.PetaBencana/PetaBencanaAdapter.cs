using System.Globalization;
using System.Text.Json;
using SmartVillage.Adapters.Http;
using SmartVillage.Adapters.Http.Contracts;
using SmartVillage.Adapters.Http.Keeping;
using SmartVillage.Services;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.Hazards;

namespace SmartVillage.Adapters.PetaBencana;

/// <summary>Reports of the last day in the province.</summary>
public sealed class PetaBencanaAdapter : IServiceAdapter, IDisasterReportPort, IDisposable
{
    private const int Day = 86_400;

    private static readonly KeepingRules Rules = new() { FreshFor = TimeSpan.FromMinutes(10), UsableFor = TimeSpan.FromDays(1) };

    private readonly PetaBencanaOptions _options;
    private readonly TimeProvider _time;
    private readonly OutsideSystem _system;
    private readonly LastGoodAnswer<IReadOnlyList<DisasterReport>> _reports;

    /// <summary>Sends nothing yet.</summary>
    public PetaBencanaAdapter(PetaBencanaOptions options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        (_options, _time) = (options, time);
        _system = new OutsideSystem(new OutsideOptions { Name = "PetaBencana", Address = options.Url }, time);
        _reports = new LastGoodAnswer<IReadOnlyList<DisasterReport>>("petabencana-reports", new KeptAnswerFiles(options.KeepFolder), Rules, (_, cancel) => AskAsync(cancel), Read, time);
    }

    /// <inheritdoc />
    public string Name => "PetaBencana";

    /// <inheritdoc />
    public ServiceCode Code => ServiceCode.Bpbd;

    /// <inheritdoc />
    public AdapterMode Mode => _options.IsOn ? AdapterMode.Live : AdapterMode.Directory;

    /// <inheritdoc />
    public async Task<AdapterAnswer<Fetched<IReadOnlyList<DisasterReport>>>> GetAsync(HazardPlace place, CancellationToken cancellationToken)
    {
        if (!_options.IsOn)
        {
            return AdapterAnswers.Failed<Fetched<IReadOnlyList<DisasterReport>>>(AnswerStatus.Unavailable, "PetaBencana dimatikan di pemasangan ini.", "off");
        }

        var answer = await _reports.GetAsync(cancellationToken);
        return answer.Then(found => AdapterAnswers.Ok(
            found with { Value = [.. found.Value.Select(report => report with { DistanceKm = Distances.From(place, report.Latitude, report.Longitude) })] }, answer.KeptSince));
    }

    /// <inheritdoc />
    public async Task<AdapterHealth> CheckAsync(CancellationToken cancellationToken)
    {
        if (!_options.IsOn)
        {
            return AdapterHealth.Disabled(_time.GetUtcNow(), "Lapisan pilihan; nyalakan dengan Adapters:PetaBencana:Mode.", []);
        }

        var started = _time.GetTimestamp();
        var answer = await AskAsync(cancellationToken);
        return HealthOf.Answer(answer, _system, _time.GetUtcNow(), _time.GetElapsedTime(started));
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _reports.Dispose();
        _system.Dispose();
    }

    private async Task<AdapterAnswer<NewAnswer>> AskAsync(CancellationToken cancellationToken)
    {
        var api = _system.Client<IPetaBencanaApi>(PetaBencanaJson.Default);
        var answer = await _system.ReadAsync(() => api.ReportsAsync(_options.Admin, "geojson", Day, cancellationToken), cancellationToken);

        // A province without reports is a list of none; that the address is not known is a fault.
        return answer.Status == AnswerStatus.NotFound
            ? AdapterAnswers.Failed<NewAnswer>(AnswerStatus.Unavailable, "PetaBencana tidak mengenal wilayah atau alamat ini.", answer.SourceCode)
            : answer.Then(body => AdapterAnswers.Ok(new NewAnswer(body, null)));
    }

    private static IReadOnlyList<DisasterReport> Read(string body)
    {
        var answer = JsonSerializer.Deserialize(body, PetaBencanaJson.Types.ReportsAnswer);
        return answer is { StatusCode: null or "200", Result.Features: { } features } ? [.. features.Select(Report).OfType<DisasterReport>()] : throw new JsonException("no reports");
    }

    private static DisasterReport? Report(ReportFeature? feature) =>
        feature is { Geometry.Coordinates: [var longitude, var latitude, ..], Properties: { Pkey: { } id } its }
            && DateTimeOffset.TryParse(its.CreatedAt, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? new DisasterReport { Id = id, Kind = its.Kind ?? "flood", At = at.ToUniversalTime(), Latitude = latitude, Longitude = longitude }
            : null;
}
