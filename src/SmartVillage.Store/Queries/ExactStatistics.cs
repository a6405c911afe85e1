using SmartVillage.Domain.Statistics;

namespace SmartVillage.Store.Queries;

/// <summary>Exact counts, of which the tables that are asked for are made.</summary>
internal sealed class ExactStatistics(StatisticsCounts counts, StatisticsSnapshot snapshot, long edition, DateTimeOffset asOf) : IVillageStatistics
{
    public IReadOnlyList<string> NotReadTopics => snapshot.NotReadTopics;

    public IReadOnlyList<(string Topic, IReadOnlyList<AreaLevel> Levels)> ListTopics() => [.. counts.ListTopics()];

    public IReadOnlyList<PublicTable> Find(string topic, AreaLevel level, string? area = null) =>
        [.. counts.Find(topic, level, path => TopicLevels.IsWithin(path, area)).Select(table => new PublicTable(table, edition, asOf, snapshot.ReferenceDate))];
}
