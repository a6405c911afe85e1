using SmartVillage.Domain.Areas;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.Hazards.Index;

namespace SmartVillage.Services.Hazards;

/// <summary>Gathers what every source says about a village. A source that fails takes nothing from the others.</summary>
public sealed class HazardBoard(
    IEnumerable<IHazardAlertPort> alerts,
    IEnumerable<IEarthquakePort> earthquakes,
    IEnumerable<IForecastPort> forecasts,
    IEnumerable<IDisasterReportPort> reports,
    IEnumerable<IHazardIndices> indices,
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
            Index = IndexOf(place, now),
        };
    }

    /// <summary>What was read during the last year or before; nothing was read is not the same as no hazard.</summary>
    private HazardSection<HazardIndexReading> IndexOf(HazardPlace place, DateTimeOffset now)
    {
        var read = VillageCode.TryParseStored(place.VillageCode, out var code) ? indices.FirstOrDefault()?.List(code) ?? [] : [];
        if (read.Count == 0)
        {
            return new(HazardSectionState.Off, null, null, "Indeks bahaya InaRISK belum dibaca di pemasangan ini.", []);
        }

        var oldest = read.Min(r => r.ReadAt);
        return new(HazardSectionState.Kept, oldest, (long)Math.Max(0, (now - oldest).TotalMinutes), "Dibaca setahun sekali. Sumber: InaRISK BNPB.", read);
    }

    private static async Task<AdapterAnswer<Fetched<IReadOnlyList<T>>>?> AskAsync<TPort, T>(
        IEnumerable<TPort> ports, Func<TPort, Task<AdapterAnswer<Fetched<IReadOnlyList<T>>>>> ask) => ports.FirstOrDefault() is { } port ? await ask(port) : null;
}
