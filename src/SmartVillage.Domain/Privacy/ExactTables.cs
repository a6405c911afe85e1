using System.Diagnostics.CodeAnalysis;
using SmartVillage.Domain.Statistics;

namespace SmartVillage.Domain.Privacy;

/// <summary>The exact tables of one area by topic.</summary>
internal abstract class ExactTables
{
    /// <summary>Topics in their order.</summary>
    public abstract IEnumerable<string> Keys { get; }

    public StatisticsTable this[string topic] => TryGetValue(topic, out var table) ? table : throw new KeyNotFoundException($"There is no {topic}.");

    public abstract bool ContainsKey(string topic);

    public abstract bool TryGetValue(string topic, [NotNullWhen(true)] out StatisticsTable? table);

    /// <summary>Total of a topic; zero when it is not there.</summary>
    public virtual PublicCount Total(string topic) => TryGetValue(topic, out var table) ? PublicCount.Of(table.Total) : default;

    /// <summary>Numbers of a topic that is there.</summary>
    public virtual TopicCounts Counts(string topic) => TopicCounts.Of(this[topic]);

    /// <summary>Lets go of what was unpacked.</summary>
    public virtual void Release()
    {
    }
}
