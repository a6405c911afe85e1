namespace SmartVillage.Domain.Statistics.Counting;

/// <summary>
/// Residents by age band. Villages edit their bands: in overlapping ones a person stands in each that fits, in a gap in none, and is one person in the total either way.
/// </summary>
internal sealed class BandCounter(
    StatisticsTopic topic, IReadOnlyList<AgeBand> bands, Func<ResidentFacts, bool> isInPopulation, Func<ResidentFacts, bool>? isCounted = null)
    : TopicCounter(topic, [.. bands.Select(band => (band.Code.ToString(), band.Label))])
{
    private const int Ages = 128;

    private readonly int[][] _linesByAge = [.. Enumerable.Range(0, Ages).Select(age => LinesOf(bands, age))];

    public override void Count(ResidentFacts resident, AreaCounts counts)
    {
        if (!isInPopulation(resident))
        {
            return;
        }

        var lines = resident.Age < 0 || isCounted?.Invoke(resident) == false ? []
            : resident.Age < Ages ? _linesByAge[resident.Age] : LinesOf(bands, resident.Age);
        foreach (var line in lines)
        {
            counts.Add(First + line, resident.Sex);
        }

        if (lines.Length == 0)
        {
            counts.Add(NotFilledCell, resident.Sex);
        }

        counts.Add(TotalCell, resident.Sex);
    }

    private static int[] LinesOf(IReadOnlyList<AgeBand> bands, int age) =>
        [.. Enumerable.Range(0, bands.Count).Where(line => age >= bands[line].From && age <= bands[line].To)];
}
