using System.Buffers;
using BenchmarkDotNet.Attributes;
using SmartVillage.Domain.Records;

namespace SmartVillage.Benchmarks;

/// <summary>Canonical bytes of residents and back.</summary>
public class RecordCodecBenchmarks
{
    private readonly EntityRecord[] _records = SampleRows.Residents();
    private readonly byte[][] _encoded = SampleRows.Encoded();
    private readonly ArrayBufferWriter<byte> _buffer = new(4096);

    /// <summary>Into a buffer that is used again, as while reading.</summary>
    [Benchmark(OperationsPerInvoke = SampleRows.Count)]
    public int Encode()
    {
        var bytes = 0;
        foreach (var record in _records)
        {
            _buffer.ResetWrittenCount();
            RecordCodec.Encode(record, _buffer);
            bytes += _buffer.WrittenCount;
        }

        return bytes;
    }

    /// <summary>Into a new record each.</summary>
    [Benchmark(OperationsPerInvoke = SampleRows.Count)]
    public object? Decode()
    {
        EntityRecord? last = null;
        foreach (var bytes in _encoded)
        {
            last = RecordCodec.Decode(Entities.Residents, 1, bytes);
        }

        return last;
    }
}
