using System.IO.Compression;
using System.Text.Json;
using SmartVillage.Domain.Records;
using SmartVillage.Domain.Statistics;
using SmartVillage.Store.Tests.Support;
using SmartVillage.Store.Writing;

namespace SmartVillage.Store.Tests;

/// <summary>How exact statistics lie in the store, now and in stores of earlier versions.</summary>
public sealed class StatisticsBlockTests
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    [Fact]
    public async Task Counts_are_opened_as_they_were_sealed()
    {
        await using var bench = new Workbench();
        var statistics = Statistics();

        var opened = StatisticsBlocks.Open(bench.Context.Sealer, 7, StatisticsBlocks.Seal(bench.Context.Sealer, 7, statistics));

        Assert.NotNull(opened.Counts);
        Assert.Equal(JsonSerializer.Serialize(statistics), JsonSerializer.Serialize(opened));
    }

    [Fact]
    public async Task A_block_of_an_earlier_version_is_opened()
    {
        await using var bench = new Workbench();
        var statistics = Statistics();
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            JsonSerializer.Serialize(brotli, statistics, StoreJson.Options);
        }

        Assert.NotEqual(StatisticsCodec.FormatVersion, packed.ToArray()[0]);
        var opened = StatisticsBlocks.Open(bench.Context.Sealer, 7, bench.Context.Sealer.Seal(new SealContext(SealScope.Statistics, 7), packed.ToArray()));

        Assert.Null(opened.Counts);
        Assert.Equal(JsonSerializer.Serialize(statistics, Web), JsonSerializer.Serialize(opened, Web));
        Assert.Equal(
            JsonSerializer.Serialize(opened, Web),
            JsonSerializer.Serialize(StatisticsBlocks.Open(bench.Context.Sealer, 7, StatisticsBlocks.Seal(bench.Context.Sealer, 7, opened)), Web));
    }

    private static StatisticsSnapshot Statistics()
    {
        var fields = Entities.All.SelectMany(entity => entity.Fields.Select(field => $"{entity.Name}.{field.Name}")).ToHashSet(StringComparer.Ordinal);
        var codes = new Dictionary<string, IReadOnlyList<CodeListEntry>>(StringComparer.Ordinal) { ["sex"] = [new(1, "LAKI-LAKI"), new(2, "PEREMPUAN")] };
        var collector = new StatisticsCollector(new StatisticsContext(new DateOnly(2026, 3, 1), codes, [], [], fields, new HashSet<string>(StringComparer.Ordinal)));
        collector.Add(Row(Entities.Areas, 1, ("hamlet", "MAWAR"), ("rw", "001"), ("rt", "002")));
        collector.Add(Row(Entities.Residents, 1, ("area", "1"), ("sex", "1"), ("lifeStatus", "1"), ("ethnicity", "Jawa")));
        collector.Add(Row(Entities.Residents, 2, ("area", "1"), ("sex", "2"), ("lifeStatus", "1")));
        return collector.Build();
    }

    private static EntityRecord Row(EntityDefinition entity, long key, params (string Field, string Value)[] values)
    {
        var record = new EntityRecord(entity, key);
        foreach (var (field, value) in values)
        {
            record[entity[field].Ordinal] = value;
        }

        return record;
    }
}
