namespace SmartVillage.Domain.Statistics.Explaining;

/// <summary>Names of the numbers of a table that are no line of it.</summary>
public static class StatisticsCells
{
    /// <summary>Everybody in the topic's population.</summary>
    public const string Total = "total";

    /// <summary>Nothing, 0 or an unknown code.</summary>
    public const string NotFilled = "notFilled";
}
