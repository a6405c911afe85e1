using BenchmarkDotNet.Attributes;
using SmartVillage.Domain.Records;
using SmartVillage.Store.Writing;

namespace SmartVillage.Benchmarks;

/// <summary>Keys and fingerprints of what is stored: loaded before a comparison, and added up after a publish.</summary>
public class KeyScanBenchmarks : IDisposable
{
    private const int Residents = 50_000;
    private const long Village = 1;

    private readonly SampleStore _store = new(Residents);

    /// <summary>All keys into memory.</summary>
    [Benchmark(OperationsPerInvoke = Residents)]
    public object Load()
    {
        using var connection = _store.Context.Population.OpenReader();
        return KeyScan.Load(connection, StoreTables.Of(Entities.Residents), Village, KeyScan.Everything, (key, _) => key, CancellationToken.None);
    }

    /// <summary>Count and content.</summary>
    [Benchmark(OperationsPerInvoke = Residents)]
    public object Sum()
    {
        using var connection = _store.Context.Population.OpenReader();
        return KeyScan.Sum(connection, StoreTables.Of(Entities.Residents), Village) ?? throw new InvalidOperationException("A key occurs twice.");
    }

    /// <inheritdoc />
    [GlobalCleanup]
    public void Dispose()
    {
        _store.Dispose();
        GC.SuppressFinalize(this);
    }
}
