namespace SmartVillage.Domain.Statistics;

/// <summary>
/// People (or families, households, participants) of one line. <see langword="null"/> is hidden, only in public tables; residents without a sex are in
/// <paramref name="Total"/> alone.
/// </summary>
public readonly record struct StatisticsCount(long? Total, long? Male, long? Female);
