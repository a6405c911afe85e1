using SmartVillage.Services.Adapters;

namespace SmartVillage.Services.Hazards.Index;

/// <summary>
/// Reads indices that nobody has read for a year, or whose point has moved. The map changes every few years and its server is not ours, so it is asked once per place and year and stops being
/// asked as soon as it does not answer.
/// </summary>
public sealed class HazardIndexRefresh(IHazardIndexSource source, IHazardPoints points, IHazardIndices indices, TimeProvider time)
{
    private const double SamePointDegrees = 0.0005;

    private static readonly TimeSpan GoodFor = TimeSpan.FromDays(365);

    /// <summary>Reads what is due.</summary>
    public async Task<HazardIndexReport> RunAsync(CancellationToken cancellationToken)
    {
        var (read, empty) = (0, 0);
        foreach (var (point, kind) in source.IsOn ? Due() : [])
        {
            var answer = await source.ReadAsync(kind, point.Latitude, point.Longitude, cancellationToken);
            if (!answer.IsOk && answer.Status != AnswerStatus.NotFound)
            {
                return new HazardIndexReport(read, empty, answer.Reason);
            }

            indices.Keep(point.Village, new HazardIndexReading(point.Place, point.Latitude, point.Longitude, kind, answer.IsOk ? answer.Value : null, time.GetUtcNow()));
            (read, empty) = (read + 1, empty + (answer.IsOk ? 0 : 1));
        }

        return new HazardIndexReport(read, empty, Stopped: null);
    }

    private IEnumerable<(HazardPoint Point, HazardIndexKind Kind)> Due()
    {
        var now = time.GetUtcNow();
        foreach (var village in points.List().GroupBy(p => p.Village))
        {
            var known = indices.List(village.Key).ToDictionary(r => (r.Place, r.Kind));
            foreach (var point in village.DistinctBy(p => p.Place))
            {
                foreach (var kind in Enum.GetValues<HazardIndexKind>())
                {
                    if (known.GetValueOrDefault((point.Place, kind)) is not { } last || last.ReadAt + GoodFor <= now
                        || Math.Abs(last.Latitude - point.Latitude) > SamePointDegrees || Math.Abs(last.Longitude - point.Longitude) > SamePointDegrees)
                    {
                        yield return (point, kind);
                    }
                }
            }
        }
    }
}

/// <summary>What a round read.</summary>
/// <param name="Read">Values that were read, those without a value included.</param>
/// <param name="Empty">Places where the map has nothing.</param>
/// <param name="Stopped">Why it stopped early, in Indonesian; null when it did not.</param>
public sealed record HazardIndexReport(int Read, int Empty, string? Stopped);
