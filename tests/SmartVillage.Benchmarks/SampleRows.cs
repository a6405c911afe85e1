using System.Buffers;
using SmartVillage.App.Bench.Api;
using SmartVillage.Domain.Records;

namespace SmartVillage.Benchmarks;

/// <summary>Rows of a village that does not exist, enough of them that no branch is guessed right every time.</summary>
internal static class SampleRows
{
    /// <summary>Rows that one call of a benchmark goes through; results are for one row.</summary>
    public const int Count = 1000;

    /// <summary>Residents as a reader makes them.</summary>
    public static EntityRecord[] Residents() => [.. new SyntheticVillage(Count).Rows(Entities.Residents)];

    /// <summary>Their canonical bytes.</summary>
    public static byte[][] Encoded() => [.. Residents().Select(record =>
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        RecordCodec.Encode(record, buffer);
        return buffer.WrittenSpan.ToArray();
    })];
}
