namespace SmartVillage.Domain.Statistics;

/// <summary>Which part of the statistics a collector counts; what is not counted is in no table, and is "not read" only if the source does not give it.</summary>
[Flags]
public enum StatisticsScope
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Everything that stored rows tell.</summary>
    People = 1,

    /// <summary>Data spesifik, which only the source tells.</summary>
    Specific = 2,

    /// <summary>Both.</summary>
    Everything = People | Specific,
}
