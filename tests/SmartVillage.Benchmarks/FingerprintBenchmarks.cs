using BenchmarkDotNet.Attributes;
using SmartVillage.Domain.Records;
using SmartVillage.Sync.Receipts;

namespace SmartVillage.Benchmarks;

/// <summary>What every row of a reading is proven by: its keyed fingerprint, and the sum of a receipt.</summary>
public class FingerprintBenchmarks : IDisposable
{
    private readonly SampleStore _store = new();
    private readonly byte[][] _encoded = SampleRows.Encoded();
    private readonly Fingerprint[] _fingerprints = [.. Enumerable.Range(1, SampleRows.Count).Select(i => new Fingerprint((ulong)i << 40, (ulong)i))];

    /// <summary>HMAC of canonical bytes.</summary>
    [Benchmark(OperationsPerInvoke = SampleRows.Count)]
    public object Compute()
    {
        var last = default(Fingerprint);
        foreach (var bytes in _encoded)
        {
            last = _store.Context.Keys.ComputeFingerprint(Entities.Residents, bytes);
        }

        return last;
    }

    /// <summary>Sum over fingerprints.</summary>
    [Benchmark(OperationsPerInvoke = SampleRows.Count)]
    public long Sum()
    {
        var sum = default(ContentSum);
        foreach (var fingerprint in _fingerprints)
        {
            sum = sum.Add(fingerprint);
        }

        return sum.Rows;
    }

    /// <inheritdoc />
    [GlobalCleanup]
    public void Dispose()
    {
        _store.Dispose();
        GC.SuppressFinalize(this);
    }
}
