using System.Diagnostics.CodeAnalysis;
using SmartVillage.Domain.Statistics;

namespace SmartVillage.Domain.Privacy;

/// <summary>Tables that are there as such.</summary>
internal sealed class PlainTables(IEnumerable<StatisticsTable> tables) : ExactTables
{
    private readonly OrderedDictionary<string, StatisticsTable> _tables = new(tables.Select(table => KeyValuePair.Create(table.Topic, table)), StringComparer.Ordinal);

    public override IEnumerable<string> Keys => _tables.Keys;

    public override bool ContainsKey(string topic) => _tables.ContainsKey(topic);

    public override bool TryGetValue(string topic, [NotNullWhen(true)] out StatisticsTable? table) => _tables.TryGetValue(topic, out table);
}
