namespace SmartVillage.Domain.Statistics;

/// <summary>One line of a table: a code of the topic's list, also when nobody has it.</summary>
public sealed record StatisticsLine(string Code, string Label, StatisticsCount Count);
