using SmartVillage.Services.Adapters;

namespace SmartVillage.Services.Hazards;

/// <summary>Gathers what every source says about a village. A source that fails takes nothing from the others.</summary>
public sealed class HazardBoard(
    IEnumerable<IHazardAlertPort> alerts,
    IEnumerable<IEarthquakePort> earthquakes,
    IEnumerable<IForecastPort> forecasts,
    IEnumerable<IDisasterReportPort> reports,
    TimeProvider time)
{
    /// <summary>Looks at all of them at once. Never throws for a source's faults.</summary>
    public async Task<VillageHazards> GetAsync(HazardPlace place, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(place);
        var warnings = AskAsync(alerts, port => port.GetAsync(place, cancellationToken));
        var quakes = AskAsync(earthquakes, port => port.GetAsync(cancellationToken));
        var weather = AskAsync(forecasts, port => port.GetAsync(place.VillageCode, cancellationToken));
        var reported = AskAsync(reports, port => port.GetAsync(place, cancellationToken));
        await Task.WhenAll(warnings, quakes, weather, reported);
        var now = time.GetUtcNow();
        var near = HazardSection<Earthquake>.Of(await quakes, now);
        return new VillageHazards
        {
            HasPoint = place is { Latitude: not null, Longitude: not null },
            Warnings = HazardSection<HazardAlert>.Of(await warnings, now),
            Earthquakes = near with { Items = [.. near.Items.Select(quake => quake with { DistanceKm = Distances.From(place, quake.Latitude, quake.Longitude) })] },
            Forecast = HazardSection<ForecastHour>.Of(await weather, now),
            Reports = HazardSection<DisasterReport>.Of(await reported, now),
        };
    }

    private static async Task<AdapterAnswer<Fetched<IReadOnlyList<T>>>?> AskAsync<TPort, T>(
        IEnumerable<TPort> ports, Func<TPort, Task<AdapterAnswer<Fetched<IReadOnlyList<T>>>>> ask) => ports.FirstOrDefault() is { } port ? await ask(port) : null;
}
