namespace SmartVillage.Domain.Statistics.Counting;

/// <summary>
/// Residents by age band. Villages edit their bands: in overlapping ones a person stands in each that fits, in a gap in none, and is one person in the total either way.
/// </summary>
internal sealed class BandCounter(
    StatisticsTopic topic, IReadOnlyList<AgeBand> bands, Func<ResidentFacts, bool> isInPopulation, Func<ResidentFacts, bool>? isCounted = null)
    : TopicCounter(topic, [.. bands.Select(band => (band.Code.ToString(), band.Label))])
{
    public override void Count(ResidentFacts resident, AreaCounts counts)
    {
        if (!isInPopulation(resident))
        {
            return;
        }

        var isFound = false;
        if (resident.Age >= 0 && (isCounted is null || isCounted(resident)))
        {
            for (var line = 0; line < bands.Count; line++)
            {
                if (resident.Age >= bands[line].From && resident.Age <= bands[line].To)
                {
                    counts.Add(First + line, resident.Sex);
                    isFound = true;
                }
            }
        }

        if (!isFound)
        {
            counts.Add(NotFilledCell, resident.Sex);
        }

        counts.Add(TotalCell, resident.Sex);
    }
}
