using System.Globalization;
using System.Text.Json;
using SmartVillage.Domain.Records;
using SmartVillage.Domain.Statistics;
using SmartVillage.Sync.Sources;

namespace SmartVillage.IntegrationTests.Torture;

/// <summary>
/// Holds the statistics of an edition against two recounts: every table against one made of a reading of its own, whatever way the run took, and a few numbers against counts that
/// none of our counters has a part in. What the source gives no more is taken as the copy keeps it: topics that need it are not read, and in the others nothing may differ for it.
/// </summary>
internal static class StatisticsRecount
{
    public static async Task AssertSameAsync(IPopulationSource source, string villageCode, StatisticsSnapshot statistics, StoredState state)
    {
        await using var snapshot = await source.OpenSnapshotAsync(CancellationToken.None);
        var village = snapshot.Villages.Single(village => village.Code.Value == villageCode);
        var reference = await snapshot.ReadReferenceDataAsync(village, CancellationToken.None);
        var collector = new StatisticsCollector(new StatisticsContext(
            statistics.ReferenceDate, reference.CodeLists, reference.AgeBands, reference.AgeCategories, snapshot.Probe.Maps.ReadFields(), snapshot.Probe.SpecificColumns));
        foreach (var entity in Entities.All)
        {
            var kept = state[entity].Values.ToDictionary(record => record.SourceKey);
            if (!snapshot.Probe.Maps[entity.Name].IsRead)
            {
                kept.Values.OrderBy(record => record.SourceKey).ToList().ForEach(collector.Add);
                continue;
            }

            await foreach (var batch in snapshot.ReadAsync(village, entity, CancellationToken.None))
            {
                foreach (var record in batch.Records)
                {
                    foreach (var field in entity.Fields.Where(field => !record.WasRead(field)))
                    {
                        record[field.Ordinal] = kept[record.SourceKey][field.Ordinal];
                    }

                    collector.Add(record);
                }
            }
        }

        var recounted = collector.Build();
        Assert.Equal(recounted.NotReadTopics.Order(StringComparer.Ordinal), statistics.NotReadTopics.Order(StringComparer.Ordinal));
        Assert.Equal(Lines(recounted), Lines(statistics));
        AssertCounts(statistics, state);
    }

    private static List<string> Lines(StatisticsSnapshot statistics) =>
        [.. statistics.Tables.Select(table => JsonSerializer.Serialize(table)).Order(StringComparer.Ordinal)];

    private static void AssertCounts(StatisticsSnapshot statistics, StoredState state)
    {
        var people = state[Entities.Residents].Values.ToList();
        if (people.Count == 0 || !people[0].WasRead(Entities.Residents["lifeStatus"]))
        {
            return;
        }

        var living = people.Where(person => person.Number(Entities.Residents["lifeStatus"]) == 1).ToList();
        Assert.Equal(living.Count, Of(statistics, "population")?.Total.Total ?? living.Count);
        foreach (var (topic, field) in new[] { ("religion", "religion"), ("maritalStatus", "maritalStatus"), ("bloodType", "bloodType") })
        {
            foreach (var line in Of(statistics, topic)?.Lines ?? [])
            {
                var counted = living.LongCount(person => person.Number(Entities.Residents[field])?.ToString(CultureInfo.InvariantCulture) == line.Code);
                Assert.True(counted == line.Count.Total, $"{topic} {line.Code}: {line.Count.Total} shown, {counted} counted");
            }
        }

        var alive = living.Select(person => person.SourceKey).ToHashSet();
        var families = state[Entities.Families].Values.LongCount(family => family.Number(Entities.Families["head"]) is { } head && alive.Contains(head));
        Assert.Equal(families, Of(statistics, "familiesActiveHead")?.Total.Total ?? families);
    }

    private static StatisticsTable? Of(StatisticsSnapshot statistics, string topic) =>
        statistics.Tables.SingleOrDefault(table => table.Topic == topic && table.Level == AreaLevel.Village);
}
