using SmartVillage.Domain.Statistics;

namespace SmartVillage.Domain.Privacy;

/// <summary>What was public before, by area and topic.</summary>
internal sealed class PreviousTables
{
    private readonly Dictionary<(AreaLevel Level, string Area), Dictionary<string, PublicTable>> _tables = [];

    public PreviousTables(PublicStatistics? previous)
    {
        foreach (var table in previous?.Tables ?? [])
        {
            if (!_tables.TryGetValue((table.Table.Level, table.Table.Area), out var topics))
            {
                _tables[(table.Table.Level, table.Table.Area)] = topics = new Dictionary<string, PublicTable>(StringComparer.Ordinal);
            }

            topics[table.Table.Topic] = table;
        }
    }

    public StatisticsTable? Find(PublicArea area, string topic) =>
        _tables.TryGetValue((area.Level, area.Path), out var topics) && topics.TryGetValue(topic, out var table) ? table.Table : null;

    /// <summary>All tables of an area.</summary>
    public IEnumerable<PublicTable> Of(PublicArea area) => _tables.TryGetValue((area.Level, area.Path), out var topics) ? topics.Values : [];

    /// <summary>All tables of an area and of the areas below it that still exist.</summary>
    public IEnumerable<PublicTable> Below(PublicArea area) => Of(area).Concat(area.Children.SelectMany(Below));
}
