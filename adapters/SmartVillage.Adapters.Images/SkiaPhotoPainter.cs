using System.Collections.Concurrent;
using SkiaSharp;
using SmartVillage.Marketplace.Photos;

namespace SmartVillage.Adapters.Images;

/// <summary>Draws photos of goods with Skia: what was hidden in the file, and where it was taken, stays behind.</summary>
public sealed class SkiaPhotoPainter : IPhotoPainter
{
    /// <summary>Pixels of the largest picture that is unfolded: a phone's 50 megapixels; the head of the file tells, before any is.</summary>
    public const long MostPixels = 52_000_000;

    private const int JpegQuality = 80;
    private const int WebPQuality = 75;

    // GIF and WebP move; their first picture is shown.
    private static readonly SKEncodedImageFormat[] Readable = [SKEncodedImageFormat.Jpeg, SKEncodedImageFormat.Png, SKEncodedImageFormat.Webp, SKEncodedImageFormat.Gif];

    // A page of goods whose website does not answer asks for it two dozen times.
    private readonly ConcurrentDictionary<(PhotoSize Size, PhotoFormat Format), byte[]> _nothing = new();

    /// <inheritdoc />
    public (PhotoState State, byte[] Content) Paint(ReadOnlyMemory<byte> file, PhotoSize size, PhotoFormat format)
    {
        using var data = SKData.CreateCopy(file.Span);
        using var codec = SKCodec.Create(data);
        if (codec is null || !Readable.Contains(codec.EncodedFormat))
        {
            return (PhotoState.NotAPicture, []);
        }

        if ((long)codec.Info.Width * codec.Info.Height > MostPixels || JpegScans.AreTooMany(file.Span))
        {
            return (PhotoState.TooLarge, []);
        }

        using var decoded = SkiaDrawing.Decode(codec, (int)size);
        if (decoded is null)
        {
            return (PhotoState.NotAPicture, []);
        }

        using var drawn = SkiaDrawing.Draw(decoded, codec.EncodedOrigin, (int)size);
        return (PhotoState.Shown, Encode(drawn, format));
    }

    /// <inheritdoc />
    public byte[] PaintNothing(PhotoSize size, PhotoFormat format) => _nothing.GetOrAdd((size, format), static asked =>
    {
        using var bitmap = new SKBitmap((int)asked.Size, (int)asked.Size * 3 / 4);
        NoPhotoDrawing.Draw(bitmap);
        return Encode(bitmap, asked.Format);
    });

    private static byte[] Encode(SKBitmap bitmap, PhotoFormat format)
    {
        // JPEG has no transparency; without this what was clear would become black.
        using var opaque = format == PhotoFormat.Jpeg ? OnWhite(bitmap) : null;
        using var encoded = format == PhotoFormat.WebP ? bitmap.Encode(SKEncodedImageFormat.Webp, WebPQuality) : opaque!.Encode(SKEncodedImageFormat.Jpeg, JpegQuality);
        return encoded.ToArray();
    }

    private static SKBitmap OnWhite(SKBitmap bitmap)
    {
        var target = new SKBitmap(bitmap.Width, bitmap.Height);
        using var canvas = new SKCanvas(target);
        canvas.Clear(SKColors.White);
        canvas.DrawBitmap(bitmap, 0, 0, SKSamplingOptions.Default);
        return target;
    }
}
