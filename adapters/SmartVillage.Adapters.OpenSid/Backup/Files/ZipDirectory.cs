using System.Buffers.Binary;

namespace SmartVillage.Adapters.OpenSid.Backup.Files;

/// <summary>Where the list of files in a zip lies. The runtime reads it into memory as a whole before it gives the first name, so its size is looked at before.</summary>
internal static class ZipDirectory
{
    private const int EndBytes = 22;
    private const int LongestComment = 65535;

    /// <summary>Bytes from the beginning of the list to the end of the zip; 0 when there is none. The stream then stands at its beginning.</summary>
    public static long Length(Stream stream)
    {
        var tail = new byte[(int)Math.Min(stream.Length, EndBytes + LongestComment)];
        stream.Position = stream.Length - tail.Length;
        stream.ReadExactly(tail);
        stream.Position = 0;
        var at = tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        if (at < 0 || tail.Length - at < EndBytes)
        {
            return 0;
        }

        var end = stream.Length - tail.Length + at;
        var start = (long)BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(at + 16));
        return start == uint.MaxValue && at >= 20 ? Math.Max(0, end - Zip64Start(stream, tail.AsSpan(at - 20, 20), end)) : Math.Max(0, end - start);
    }

    private static long Zip64Start(Stream stream, ReadOnlySpan<byte> locator, long end)
    {
        Span<byte> record = stackalloc byte[56];
        var position = locator.StartsWith("PK\u0006\u0007"u8) ? BinaryPrimitives.ReadInt64LittleEndian(locator[8..]) : -1;
        if (position < 0 || position > end - record.Length)
        {
            return end;
        }

        stream.Position = position;
        stream.ReadExactly(record);
        stream.Position = 0;
        return BinaryPrimitives.ReadInt64LittleEndian(record[48..]);
    }
}
