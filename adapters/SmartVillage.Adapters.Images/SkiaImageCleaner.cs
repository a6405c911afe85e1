using SkiaSharp;
using SmartVillage.Services.Requests.Attachments;

namespace SmartVillage.Adapters.Images;

/// <summary>Draws pictures anew with Skia, the library with which browsers show them.</summary>
public sealed class SkiaImageCleaner : IImageCleaner
{
    private const int Quality = 85;

    /// <inheritdoc />
    public CleanedFile Clean(ReadOnlyMemory<byte> image, AttachmentType type, AttachmentLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        var format = FormatOf(type);
        using var data = SKData.CreateCopy(image.Span);
        using var codec = SKCodec.Create(data);
        if (codec is null || codec.EncodedFormat != format)
        {
            return CleanedFile.Refuse(AttachmentFault.Unreadable);
        }

        // From the head of the file, before a single pixel has been unfolded.
        if ((long)codec.Info.Width * codec.Info.Height > limits.Pixels || JpegScans.AreTooMany(image.Span))
        {
            return CleanedFile.Refuse(AttachmentFault.TooManyPixels);
        }

        using var decoded = SkiaDrawing.Decode(codec, limits.LongestSide);
        if (decoded is null)
        {
            return CleanedFile.Refuse(AttachmentFault.Unreadable);
        }

        using var drawn = SkiaDrawing.Draw(decoded, codec.EncodedOrigin, limits.LongestSide);
        using var encoded = drawn.Encode(format, Quality);
        return encoded is null ? CleanedFile.Refuse(AttachmentFault.Unreadable) : CleanedFile.Of(encoded.ToArray());
    }

    private static SKEncodedImageFormat FormatOf(AttachmentType type) => type switch
    {
        AttachmentType.Jpeg => SKEncodedImageFormat.Jpeg,
        AttachmentType.Png => SKEncodedImageFormat.Png,
        _ => SKEncodedImageFormat.Webp,
    };
}
