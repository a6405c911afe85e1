using BenchmarkDotNet.Attributes;
using SmartVillage.App.Bench.Api;
using SmartVillage.Domain.Records;
using SmartVillage.Domain.Statistics;

namespace SmartVillage.Benchmarks;

/// <summary>Counts a resident in every topic, at every level of areas.</summary>
public class StatisticsBenchmarks
{
    private readonly EntityRecord[] _records = SampleRows.Residents();
    private StatisticsCollector? _collector;

    /// <summary>Areas and families come before residents, as in a run.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var village = new SyntheticVillage(SampleRows.Count);
        var read = Entities.All.SelectMany(entity => entity.Fields.Skip(1).Select(field => $"{entity.Name}.{field.Name}")).ToHashSet(StringComparer.Ordinal);
        _collector = new StatisticsCollector(new StatisticsContext(
            new DateOnly(2026, 1, 1), SyntheticVillage.ReferenceData.CodeLists, [], [], read, new HashSet<string>(StringComparer.Ordinal)));
        foreach (var row in village.Rows(Entities.Areas).Concat(village.Rows(Entities.Families)))
        {
            _collector.Add(row);
        }
    }

    /// <summary>One resident.</summary>
    [Benchmark(OperationsPerInvoke = SampleRows.Count)]
    public void Add()
    {
        foreach (var record in _records)
        {
            _collector!.Add(record);
        }
    }
}
