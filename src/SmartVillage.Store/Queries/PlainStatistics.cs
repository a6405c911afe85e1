using SmartVillage.Domain.Statistics;

namespace SmartVillage.Store.Queries;

/// <summary>Statistics that are tables in memory, as earlier versions stored them.</summary>
internal sealed class PlainStatistics(IEnumerable<PublicTable> tables, IReadOnlyList<string> notRead) : IVillageStatistics
{
    public IReadOnlyList<string> NotReadTopics => notRead;

    public IReadOnlyList<(string Topic, IReadOnlyList<AreaLevel> Levels)> ListTopics() => TopicLevels.Of(tables.Select(table => (table.Table.Topic, table.Table.Level)));

    public IReadOnlyList<PublicTable> Find(string topic, AreaLevel level, string? area = null) =>
        [.. tables.Where(table => table.Table.Topic == topic && table.Table.Level == level && TopicLevels.IsWithin(table.Table.Area, area))];
}
