using SmartVillage.Domain.Statistics;

namespace SmartVillage.Domain.Privacy;

/// <summary>A topic's numbers in one area without a table around them: a block of two thousand areas is decided upon without making its tables.</summary>
/// <param name="Shape">The lines, of which only codes count.</param>
/// <param name="Lines">Number of each line.</param>
/// <param name="NotFilled">Null where it has no meaning.</param>
/// <param name="Total">Everybody in the topic's base population.</param>
internal readonly record struct TopicCounts(IReadOnlyList<StatisticsLine> Shape, PublicCount[] Lines, PublicCount? NotFilled, PublicCount Total)
{
    public static TopicCounts Of(StatisticsTable table) => new(
        table.Lines, [.. table.Lines.Select(line => PublicCount.Of(line.Count))], table.NotFilled is { } notFilled ? PublicCount.Of(notFilled) : null, PublicCount.Of(table.Total));
}
