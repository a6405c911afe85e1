using System.Diagnostics.CodeAnalysis;
using SmartVillage.Domain.Statistics;
using SmartVillage.Domain.Statistics.Counted;

namespace SmartVillage.Domain.Privacy;

/// <summary>Tables that are made of packed counts each time they are asked for; the vectors of the area stay unpacked until it is released.</summary>
internal sealed class PackedTables(StatisticsCounts counts, int area) : ExactTables
{
    private AreaTables? _tables;

    public override IEnumerable<string> Keys => counts.TopicsOf(area).Select(topic => topic.Key);

    private AreaTables Tables => _tables ??= new AreaTables(counts, area);

    public override bool ContainsKey(string topic) => counts.FindTopic(area, topic) is not null;

    public override bool TryGetValue(string topic, [NotNullWhen(true)] out StatisticsTable? table)
    {
        table = counts.FindTopic(area, topic) is { } found ? Tables.Make(found) : null;
        return table is not null;
    }

    public override PublicCount Total(string topic) => counts.FindTopic(area, topic) is { } found && Tables.Total(found) is { } total
        ? PublicCount.Of(total.ToCount())
        : base.Total(topic);

    public override TopicCounts Counts(string topic) =>
        counts.FindTopic(area, topic) is { } found && Tables.Lines(found) is { } lines
            ? new TopicCounts(found.Lines, Array.ConvertAll(lines, Public), found.HasNotFilled ? Public(Tables.NotFilled(found)) : null, Total(topic))
            : base.Counts(topic);

    public override void Release() => _tables = null;

    private static PublicCount Public(SexCount count) => PublicCount.Of(count.ToCount());
}
