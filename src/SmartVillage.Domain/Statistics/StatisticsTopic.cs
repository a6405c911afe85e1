namespace SmartVillage.Domain.Statistics;

/// <summary>What a topic counts and by which definition, so that every figure can be explained to the person who doubts it (PRV-18).</summary>
/// <param name="Key">camelCase key in the API.</param>
/// <param name="Label">Indonesian title.</param>
/// <param name="Definition">Who is counted in which line, with the columns of the source.</param>
/// <param name="Population">Who makes up the total.</param>
/// <param name="Needs">Fields (<c>residents.religion</c>) or data spesifik columns that must have been read; otherwise the topic is not read (P10).</param>
public sealed record StatisticsTopic(string Key, string Label, string Definition, string Population, IReadOnlyList<string> Needs)
{
    /// <summary>What is counted.</summary>
    public StatisticsUnit Unit { get; init; } = StatisticsUnit.People;

    /// <summary>Data spesifik of UU 27/2022 art. 4: never below RW, and hidden below 11 in public.</summary>
    public bool IsSpecific { get; init; }
}
