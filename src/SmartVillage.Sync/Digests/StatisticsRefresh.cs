using SmartVillage.Domain.Records;
using SmartVillage.Domain.Statistics;
using SmartVillage.Sync.Sources;
using SmartVillage.Sync.Stores;

namespace SmartVillage.Sync.Digests;

/// <summary>
/// Statistics of a new day from the rows that the store has, when a digest has proven them equal to the source's. Data spesifik, which is stored for nobody, has no ages and keeps its counts.
/// </summary>
internal static class StatisticsRefresh
{
    public static async Task<StatisticsSnapshot?> MakeAsync(
        IStoredContent stored, ISourceProofs proofs, VillageState state, SourceProbe probe, SourceReferenceData reference, DateOnly today, CancellationToken cancellationToken)
    {
        if (await proofs.FindStatisticsAsync(state.Id, cancellationToken) is not { } before)
        {
            return null;
        }

        var collector = new StatisticsCollector(new StatisticsContext(
            today, reference.CodeLists, reference.AgeBands, reference.AgeCategories, probe.ReadFields(), new HashSet<string>(StringComparer.Ordinal)));
        foreach (var entity in Entities.All)
        {
            // The newest event of a family is the last one in the source's order.
            var rows = stored.ReadAllAsync(state.Id, entity, cancellationToken);
            await foreach (var row in entity == Entities.FamilyEvents ? rows.OrderBy(row => row.Record.SourceKey) : rows)
            {
                collector.Add(row.Record);
            }
        }

        var counted = collector.Build();
        var specific = before.Tables.Where(table => StatisticsTopics.Find(table.Topic)?.IsSpecific == true).ToList();
        var specificTopics = specific.Select(table => table.Topic).ToHashSet(StringComparer.Ordinal);
        return counted with
        {
            Tables = [.. counted.Tables.Concat(specific).OrderBy(table => table.Level)],
            NotReadTopics = counted.NotReadTopics.Where(topic => !specificTopics.Contains(topic)).ToList(),
        };
    }
}
