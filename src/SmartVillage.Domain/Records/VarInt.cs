using System.Buffers;
using System.Text;

namespace SmartVillage.Domain.Records;

/// <summary>Numbers of variable length, seven bits a byte, lowest first; and texts with such a length before them.</summary>
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
            var next = bytes[0];
            bytes = bytes[1..];
            value |= (next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }
    }

    public static string ReadText(ref ReadOnlySpan<byte> bytes)
    {
        var length = Read(ref bytes);
        var text = Encoding.UTF8.GetString(bytes[..length]);
        bytes = bytes[length..];
        return text;
    }
}
