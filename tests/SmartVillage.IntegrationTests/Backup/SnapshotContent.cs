using System.Globalization;
using System.Text.Json;
using SmartVillage.Domain.Records;
using SmartVillage.Sync.Sources;

namespace SmartVillage.IntegrationTests.Backup;

/// <summary>Everything that a source gives, as lines of text that can be compared.</summary>
internal static class SnapshotContent
{
    public static async Task<List<string>> ReadAsync(IPopulationSource source)
    {
        var token = TestContext.Current.CancellationToken;
        await using var snapshot = await source.OpenSnapshotAsync(token);
        var lines = new List<string>
        {
            JsonSerializer.Serialize(snapshot.Probe with { ServerVersion = string.Empty, TakenAt = default, IsBackup = false }),
        };
        foreach (var village in snapshot.Villages)
        {
            lines.Add(JsonSerializer.Serialize(village));
            lines.Add(JsonSerializer.Serialize(await snapshot.ReadReferenceDataAsync(village, token)));
            foreach (var entity in Entities.All.Where(entity => snapshot.Probe.Maps[entity.Name].IsRead))
            {
                var quarantined = new List<string>();
                var last = 0L;
                await foreach (var batch in snapshot.ReadAsync(village, entity, token))
                {
                    foreach (var record in batch.Records)
                    {
                        Assert.True(record.SourceKey > last, $"{entity.Name} is not in key order.");
                        last = record.SourceKey;
                        lines.Add(Line(record));
                    }

                    quarantined.AddRange(batch.Quarantined.Select(row => $"{row.Reason} {row.SourceKeyText} {Line(row.Record)}"));
                }

                lines.AddRange(quarantined.Order(StringComparer.Ordinal));
            }
        }

        return lines;
    }

    private static string Line(EntityRecord record) => string.Create(CultureInfo.InvariantCulture, $"{record.Definition.Name} {record.SourceKey} {record.Specific}") + "|"
        + string.Join('|', record.Definition.Fields.Select(field => !record.WasRead(field) ? "not read" : record[field.Ordinal] is { } text ? $"'{text}'" : "-"));
}
