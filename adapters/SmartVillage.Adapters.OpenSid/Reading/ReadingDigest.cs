using System.Buffers;
using System.IO.Hashing;
using SmartVillage.Domain.Records;

namespace SmartVillage.Adapters.OpenSid.Reading;

/// <summary>Sum over rows, to see whether two readings within one run gave the same. Never leaves the process, so it needs no key.</summary>
internal sealed class ReadingDigest
{
    private readonly ArrayBufferWriter<byte> _buffer = new(4096);
    private UInt128 _sum;
    private long _rows;

    public (long Rows, UInt128 Sum) Value => (_rows, _sum);

    public void Add(EntityRecord record)
    {
        _buffer.ResetWrittenCount();
        RecordCodec.Encode(record, _buffer);
        _sum = unchecked(_sum + XxHash128.HashToUInt128(_buffer.WrittenSpan, record.SourceKey));
        _rows++;
    }
}
