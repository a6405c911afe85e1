using SkiaSharp;

namespace SmartVillage.Adapters.Images;

/// <summary>Decoding and drawing that attachments and photos have in common.</summary>
internal static class SkiaDrawing
{
    /// <summary>The pixels, at once at a smaller size where the format can do that; null when they cannot be read. A file that was cut off is shown as far as it goes.</summary>
    public static SKBitmap? Decode(SKCodec codec, int longestSide)
    {
        var longest = Math.Max(codec.Info.Width, codec.Info.Height);
        var scale = Math.Min(1f, (float)longestSide / longest);
        var size = codec.GetScaledDimensions(scale);

        // JPEG is made smaller in eighths; the step below the wanted size would leave less than was asked for.
        while (scale < 1f && Math.Max(size.Width, size.Height) < Math.Min(longest, longestSide))
        {
            scale = Math.Min(1f, scale + 0.125f);
            size = codec.GetScaledDimensions(scale);
        }

        var bitmap = new SKBitmap(new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Premul, SKColorSpace.CreateSrgb()));
        if (!bitmap.IsNull && codec.GetPixels(bitmap.Info, bitmap.GetPixels()) is SKCodecResult.Success or SKCodecResult.IncompleteInput)
        {
            return bitmap;
        }

        bitmap.Dispose();
        return null;
    }

    /// <summary>The picture upright and not larger than the limit: how it was held stood in what is dropped.</summary>
    public static SKBitmap Draw(SKBitmap source, SKEncodedOrigin origin, int longestSide)
    {
        var scale = Math.Min(1f, (float)longestSide / Math.Max(source.Width, source.Height));
        var (width, height) = (Math.Max(1, (int)(source.Width * scale)), Math.Max(1, (int)(source.Height * scale)));
        var isTurned = origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        var target = new SKBitmap(new SKImageInfo(isTurned ? height : width, isTurned ? width : height, SKColorType.Rgba8888, SKAlphaType.Premul, SKColorSpace.CreateSrgb()));
        using var canvas = new SKCanvas(target);
        canvas.Clear(SKColors.Transparent);
        canvas.SetMatrix(MatrixOf(origin, width, height));
        using var picture = SKImage.FromBitmap(source);
        canvas.DrawImage(picture, new SKRect(0, 0, width, height), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        return target;
    }

    private static SKMatrix MatrixOf(SKEncodedOrigin origin, float width, float height) => origin switch
    {
        SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, width, 0, 1, 0, 0, 0, 1),
        SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, width, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightTop => new SKMatrix(0, -1, height, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, height, -1, 0, width, 0, 0, 1),
        SKEncodedOrigin.LeftBottom => new SKMatrix(0, 1, 0, -1, 0, width, 0, 0, 1),
        _ => SKMatrix.Identity,
    };
}
