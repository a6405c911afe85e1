using System.Buffers;
using System.Text;

namespace SmartVillage.Domain.Records;

/// <summary>Numbers of variable length, seven bits a byte, lowest first; and texts with such a length before them. Reading what was not written so throws <see cref="FormatException"/>.</summary>
internal static class VarInt
{
    private const int MostBytes = 5;

    public static void Write(IBufferWriter<byte> output, int value)
    {
        var span = output.GetSpan(MostBytes);
        var written = 0;
        var rest = (uint)value;
        while (rest >= 0x80)
        {
            span[written++] = (byte)(rest | 0x80);
            rest >>= 7;
        }

        span[written++] = (byte)rest;
        output.Advance(written);
    }

    public static void Write(IBufferWriter<byte> output, string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        Write(output, length);
        output.Advance(Encoding.UTF8.GetBytes(text, output.GetSpan(length)));
    }

    public static int Read(ref ReadOnlySpan<byte> bytes)
    {
        var value = 0;
        for (var shift = 0; ; shift += 7)
        {
            if (bytes.IsEmpty)
            {
                throw Damaged();
            }

            var next = bytes[0];
            bytes = bytes[1..];
            value |= (next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }
    }

    /// <summary>How many things follow, each of which takes a byte at least.</summary>
    public static int ReadCount(ref ReadOnlySpan<byte> bytes) => Read(ref bytes) is >= 0 and var count && count <= bytes.Length ? count : throw Damaged();

    public static string ReadText(ref ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetString(Take(ref bytes, Read(ref bytes)));

    /// <summary>The next bytes.</summary>
    public static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> bytes, int length)
    {
        if ((uint)length > (uint)bytes.Length)
        {
            throw Damaged();
        }

        var taken = bytes[..length];
        bytes = bytes[length..];
        return taken;
    }

    /// <summary>What bytes that say something impossible are told as.</summary>
    public static FormatException Damaged() => new("Stored bytes end too early, or refer to what is not there. The store file is damaged.");
}
