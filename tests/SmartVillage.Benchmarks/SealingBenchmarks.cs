using BenchmarkDotNet.Attributes;
using SmartVillage.Domain.Records;
using SmartVillage.Store.Writing;

namespace SmartVillage.Benchmarks;

/// <summary>Encrypts the block of a resident, and opens it again.</summary>
public class SealingBenchmarks : IDisposable
{
    private const long Village = 1;

    private readonly SampleStore _store = new();
    private readonly byte[][] _encoded = SampleRows.Encoded();
    private readonly SealContext _context = new(Entities.Residents.Number, Village, new Fingerprint(1, 1));
    private byte[][] _sealed = [];

    /// <summary>Seals what is opened.</summary>
    [GlobalSetup]
    public void Setup() => _sealed = [.. _encoded.Select(bytes => _store.Context.Sealer.Seal(_context, bytes))];

    /// <summary>A block with its own random bytes.</summary>
    [Benchmark(OperationsPerInvoke = SampleRows.Count)]
    public object Seal()
    {
        byte[] last = [];
        foreach (var bytes in _encoded)
        {
            last = _store.Context.Sealer.Seal(_context, bytes);
        }

        return last;
    }

    /// <summary>Decrypted and decoded.</summary>
    [Benchmark(OperationsPerInvoke = SampleRows.Count)]
    public object? Open()
    {
        EntityRecord? last = null;
        foreach (var block in _sealed)
        {
            last = _store.Context.Sealer.OpenRecord(Entities.Residents, Village, new Fingerprint(1, 1), 1, block);
        }

        return last;
    }

    /// <inheritdoc />
    [GlobalCleanup]
    public void Dispose()
    {
        _store.Dispose();
        GC.SuppressFinalize(this);
    }
}
