using System.Buffers;
using SmartVillage.Domain.Records;

namespace SmartVillage.Domain.Statistics.Counted;

/// <summary>
/// Packs a vector: an odd number is a value, an even one so many zeros, and zeros at the end are left out. The people of an RT stand in few of some thousand cells, so a vector
/// takes a few hundred bytes instead of twelve thousand.
/// </summary>
internal static class CellCodec
{
    public static void Encode(ReadOnlySpan<int> values, IBufferWriter<byte> output)
    {
        var zeros = 0;
        foreach (var value in values)
        {
            if (value == 0)
            {
                zeros++;
                continue;
            }

            if (zeros > 0)
            {
                VarInt.Write(output, zeros << 1);
                zeros = 0;
            }

            VarInt.Write(output, (value << 1) | 1);
        }
    }

    /// <summary>Fills a vector whose cells are all zero.</summary>
    public static void Decode(ReadOnlySpan<byte> bytes, Span<int> values)
    {
        var at = 0;
        while (!bytes.IsEmpty)
        {
            var token = VarInt.Read(ref bytes);
            if ((token & 1) == 0)
            {
                at += token >>> 1;
            }
            else
            {
                values[at++] = token >>> 1;
            }
        }
    }
}
