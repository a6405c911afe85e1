using System.Buffers.Binary;

namespace SmartVillage.Services.Requests.Attachments.Pdf;

/// <summary>Overwrites what a photo inside a PDF says about place and camera: the segments of applications and the comments, except those that say how its colours are meant.</summary>
internal static class JpegSegments
{
    private const byte Marker = 0xFF;
    private const byte ScanStart = 0xDA;
    private const byte Comment = 0xFE;
    private const byte FirstApplication = 0xE0;
    private const byte ColourProfile = 0xE2;
    private const byte Adobe = 0xEE;
    private const byte LastApplication = 0xEF;

    /// <summary>Whether a piece is a JPEG.</summary>
    public static bool IsJpeg(ReadOnlySpan<byte> bytes) => bytes.Length > 4 && bytes[0] == Marker && bytes[1] == 0xD8 && bytes[2] == Marker;

    /// <summary>Blanks such segments; every byte keeps its place.</summary>
    public static void Blank(Span<byte> jpeg)
    {
        var at = 2;
        while (at + 4 <= jpeg.Length && jpeg[at] == Marker)
        {
            var (kind, length) = (jpeg[at + 1], BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 2)..]));
            if (kind is ScanStart || length < 2 || at + 2 + length > jpeg.Length)
            {
                return;
            }

            if (kind is Comment or (> FirstApplication and <= LastApplication and not ColourProfile and not Adobe))
            {
                jpeg.Slice(at + 4, length - 2).Clear();
            }

            at += 2 + length;
        }
    }
}
