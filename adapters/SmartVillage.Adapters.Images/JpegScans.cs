using System.Buffers.Binary;

namespace SmartVillage.Adapters.Images;

/// <summary>
/// How often a JPEG goes over its picture. A camera does so once, a browser's picture that sharpens while it loads about ten times; a file of a few megabytes can do so a hundred
/// thousand times and keep a processor busy for minutes.
/// </summary>
internal static class JpegScans
{
    /// <summary>More is no picture but an attack.</summary>
    public const int Most = 64;

    private const byte StartOfPicture = 0xD8;
    private const byte EndOfPicture = 0xD9;
    private const byte StartOfScan = 0xDA;

    /// <summary>Whether there are more; for any other file there are none.</summary>
    public static bool AreTooMany(ReadOnlySpan<byte> file)
    {
        if (file is not [0xFF, StartOfPicture, ..])
        {
            return false;
        }

        var scans = 0;
        for (var at = 2; at + 3 < file.Length;)
        {
            var marker = file[at + 1];
            if (file[at] != 0xFF || IsBare(marker))
            {
                // Data of a scan, or a marker without a length; an 0xFF may be the beginning of the next one.
                at += file[at] == 0xFF && marker != 0xFF ? 2 : 1;
                continue;
            }

            if (marker == EndOfPicture || (marker == StartOfScan && ++scans > Most))
            {
                break;
            }

            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
        }

        return scans > Most;
    }

    /// <summary>A byte 0xFF in data, a restart, or filling.</summary>
    private static bool IsBare(byte marker) => marker is 0x00 or 0x01 or 0xFF or (>= 0xD0 and <= StartOfPicture);
}
