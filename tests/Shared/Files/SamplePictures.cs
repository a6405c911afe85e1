using System.Buffers.Binary;
using System.Text;
using SkiaSharp;

namespace SmartVillage.Tests.Shared;

/// <summary>Pictures as phones make them, with a place and a name in them; made here, so that nobody's photo lies in the repository.</summary>
internal static class SamplePictures
{
    /// <summary>Stands in the metadata of every picture made here.</summary>
    public const string Secret = "WARGARAHASIA";

    /// <summary>Latitude 5° 6' 41" S as EXIF writes it: three fractions.</summary>
    public static readonly byte[] Place = Fractions(5, 6, 41);

    /// <summary>A photo, red in its upper half and blue in its lower one, that says where it was taken, by whom, and how the phone was held.</summary>
    public static byte[] Jpeg(int width = 640, int height = 480, ushort orientation = 1)
    {
        var plain = Encode(width, height, SKEncodedImageFormat.Jpeg);
        var exif = Segment(0xE1, [.. "Exif\0\0"u8, .. Exif(orientation)]);
        var comment = Segment(0xFE, Encoding.ASCII.GetBytes(Secret));
        return [.. plain[..2], .. exif, .. comment, .. plain[2..]];
    }

    /// <summary>A screenshot with a text of its maker and a place.</summary>
    public static byte[] Png(int width = 640, int height = 480)
    {
        var plain = Encode(width, height, SKEncodedImageFormat.Png);
        const int BehindHead = 8 + 25;
        return [.. plain[..BehindHead], .. Chunk("tEXt", [.. "Author\0"u8, .. Encoding.ASCII.GetBytes(Secret)]), .. Chunk("eXIf", Exif(1)), .. plain[BehindHead..]];
    }

    /// <summary>A picture out of a chat with a place.</summary>
    public static byte[] WebP(int width = 640, int height = 480)
    {
        var plain = Encode(width, height, SKEncodedImageFormat.Webp);
        var exif = Exif(1);
        byte[] flags = [0x08, 0, 0, 0, .. Three(width - 1), .. Three(height - 1)];
        byte[] body = [.. "WEBP"u8, .. Riff("VP8X", flags), .. plain[12..], .. Riff("EXIF", exif)];
        return [.. "RIFF"u8, .. Four(body.Length), .. body];
    }

    /// <summary>A photo whose one scan stands in it so many times.</summary>
    public static byte[] JpegOfManyScans(int scans)
    {
        var plain = Encode(64, 48, SKEncodedImageFormat.Jpeg);
        var scan = plain.AsSpan().IndexOf((byte[])[0xFF, 0xDA]);
        var end = plain.Length - 2;
        return [.. plain[..scan], .. Enumerable.Repeat(plain[scan..end], scans).SelectMany(bytes => bytes), .. plain[end..]];
    }

    /// <summary>A PNG whose head promises so many pixels while the file has a few bytes.</summary>
    public static byte[] PngBomb(int width, int height)
    {
        byte[] head = [.. Big(width), .. Big(height), 8, 2, 0, 0, 0];
        return [.. PngStart, .. Chunk("IHDR", head), .. Chunk("IDAT", [0x78, 0x9C, 0x03, 0x00, 0x00, 0x00, 0x00, 0x01]), .. Chunk("IEND", [])];
    }

    private static byte[] PngStart => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    private static byte[] Encode(int width, int height, SKEncodedImageFormat format)
    {
        using var bitmap = new SKBitmap(width, height);
        using (var canvas = new SKCanvas(bitmap))
        {
            canvas.Clear(SKColors.Blue);
            using var red = new SKPaint { Color = SKColors.Red };
            canvas.DrawRect(0, 0, width, height / 2f, red);
        }

        using var data = bitmap.Encode(format, 90);
        return data.ToArray();
    }

    /// <summary>TIFF, little-endian: orientation, artist and a block of places with a latitude.</summary>
    private static byte[] Exif(ushort orientation)
    {
        const int Entries = 3, Directory = 8, AfterDirectory = Directory + 2 + (Entries * 12) + 4;
        var artist = Encoding.ASCII.GetBytes(Secret + "\0");
        var gps = AfterDirectory + artist.Length + (artist.Length % 2);
        var place = gps + 2 + (2 * 12) + 4;
        using var tiff = new MemoryStream();
        tiff.Write([(byte)'I', (byte)'I', 42, 0, .. Four(Directory), .. Two(Entries)]);
        tiff.Write([.. Entry(0x0112, 3, 1, orientation), .. Entry(0x013B, 2, artist.Length, AfterDirectory), .. Entry(0x8825, 4, 1, gps), .. Four(0)]);
        tiff.Write(artist);
        tiff.Write(new byte[artist.Length % 2]);
        tiff.Write([.. Two(2), .. Entry(1, 2, 2, 'S'), .. Entry(2, 5, 3, place), .. Four(0)]);
        tiff.Write(Place);
        return tiff.ToArray();
    }

    private static byte[] Fractions(params int[] numbers) => [.. numbers.SelectMany(n => (byte[])[.. Four(n), .. Four(1)])];

    private static byte[] Entry(ushort tag, ushort type, int count, int value) => [.. Two(tag), .. Two(type), .. Four(count), .. Four(value)];

    private static byte[] Segment(byte kind, byte[] content)
    {
        var length = content.Length + 2;
        return [0xFF, kind, (byte)(length >> 8), (byte)length, .. content];
    }

    private static byte[] Chunk(string type, byte[] content)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. content];
        return [.. Big(content.Length), .. body, .. Big((int)Crc(body))];
    }

    /// <summary>The checksum of PNG (ISO 3309).</summary>
    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
            }
        }

        return ~crc;
    }

    private static byte[] Riff(string type, byte[] content) => [.. Encoding.ASCII.GetBytes(type), .. Four(content.Length), .. content, .. new byte[content.Length % 2]];

    private static byte[] Two(int value) => [(byte)value, (byte)(value >> 8)];

    private static byte[] Three(int value) => [(byte)value, (byte)(value >> 8), (byte)(value >> 16)];

    private static byte[] Four(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        return bytes;
    }

    private static byte[] Big(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }
}
