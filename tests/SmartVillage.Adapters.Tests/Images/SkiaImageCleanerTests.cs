using System.Text;
using SkiaSharp;
using SmartVillage.Adapters.Images;
using SmartVillage.Services.Requests.Attachments;
using SmartVillage.Tests.Shared;

namespace SmartVillage.Adapters.Tests.Images;

/// <summary>Of a picture only what one sees stays.</summary>
public sealed class SkiaImageCleanerTests
{
    private static readonly AttachmentLimits Limits = new();

    private readonly SkiaImageCleaner _cleaner = new();

    public static TheoryData<AttachmentType> Types => [AttachmentType.Jpeg, AttachmentType.Png, AttachmentType.WebP];

    [Theory]
    [MemberData(nameof(Types))]
    public void A_picture_keeps_its_pixels_and_loses_its_place_and_its_maker(AttachmentType type)
    {
        var picture = Picture(type);
        Assert.True(Holds(picture, SamplePictures.Place) && Holds(picture, Encoding.ASCII.GetBytes(SamplePictures.Secret)));

        var cleaned = _cleaner.Clean(picture, type, Limits);

        Assert.Null(cleaned.Fault);
        Assert.Equal(type, AttachmentTypes.Of(cleaned.Content.Span));
        Assert.False(Holds(cleaned.Content.Span, SamplePictures.Place));
        Assert.False(Holds(cleaned.Content.Span, Encoding.ASCII.GetBytes(SamplePictures.Secret)));
        Assert.False(Holds(cleaned.Content.Span, "Exif"u8) || Holds(cleaned.Content.Span, "EXIF"u8) || Holds(cleaned.Content.Span, "eXIf"u8));
        using var shown = SKBitmap.Decode(cleaned.Content.Span);
        Assert.Equal((640, 480), (shown.Width, shown.Height));
        Assert.True(IsRed(shown, 320, 100) && !IsRed(shown, 320, 400));
    }

    [Theory]
    [InlineData(1, 640, 480, 320, 100)]
    [InlineData(3, 640, 480, 320, 400)]
    [InlineData(6, 480, 640, 400, 320)]
    [InlineData(8, 480, 640, 100, 320)]
    public void A_photo_of_a_phone_held_sideways_stands_upright(ushort orientation, int width, int height, int redX, int redY)
    {
        var cleaned = _cleaner.Clean(SamplePictures.Jpeg(orientation: orientation), AttachmentType.Jpeg, Limits);

        using var shown = SKBitmap.Decode(cleaned.Content.Span);
        Assert.Equal((width, height), (shown.Width, shown.Height));
        Assert.True(IsRed(shown, redX, redY));
        Assert.False(IsRed(shown, width - redX, height - redY));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void What_hangs_on_behind_a_picture_is_gone(AttachmentType type)
    {
        byte[] polyglot = [.. Picture(type), .. "PK\u0003\u0004<script>alert(1)</script>"u8];

        var cleaned = _cleaner.Clean(polyglot, type, Limits);

        Assert.Null(cleaned.Fault);
        Assert.False(Holds(cleaned.Content.Span, "<script>"u8) || Holds(cleaned.Content.Span, "PK\u0003\u0004"u8));
    }

    [Theory]
    [InlineData(60_000, 60_000)]
    [InlineData(2_000_000_000, 2_000_000_000)]
    [InlineData(6400, 6401)]
    public void A_picture_that_promises_too_many_pixels_is_refused_before_it_is_unfolded(int width, int height)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);

        var cleaned = _cleaner.Clean(SamplePictures.PngBomb(width, height), AttachmentType.Png, Limits with { Pixels = 6400 * 6400 });

        Assert.True(cleaned.Fault is AttachmentFault.TooManyPixels or AttachmentFault.Unreadable);
        Assert.True(GC.GetTotalAllocatedBytes(precise: true) - before < 1_000_000);
    }

    [Fact]
    public void A_large_photo_is_made_smaller()
    {
        var cleaned = _cleaner.Clean(SamplePictures.Jpeg(4000, 1000), AttachmentType.Jpeg, Limits with { LongestSide = 1000 });

        using var shown = SKBitmap.Decode(cleaned.Content.Span);
        Assert.Equal((1000, 250), (shown.Width, shown.Height));
    }

    [Fact]
    public void What_is_not_what_it_begins_like_is_unreadable()
    {
        byte[] words = [0xFF, 0xD8, 0xFF, .. "not a picture at all"u8];

        Assert.Equal(AttachmentFault.Unreadable, _cleaner.Clean(words, AttachmentType.Jpeg, Limits).Fault);
        Assert.Equal(AttachmentFault.Unreadable, _cleaner.Clean(SamplePictures.Png(), AttachmentType.Jpeg, Limits).Fault);
    }

    private static byte[] Picture(AttachmentType type) => type switch
    {
        AttachmentType.Jpeg => SamplePictures.Jpeg(),
        AttachmentType.Png => SamplePictures.Png(),
        _ => SamplePictures.WebP(),
    };

    private static bool Holds(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> wanted) => bytes.IndexOf(wanted) >= 0;

    private static bool IsRed(SKBitmap picture, int x, int y) => picture.GetPixel(x, y) is { Red: > 200, Blue: < 60 };
}
