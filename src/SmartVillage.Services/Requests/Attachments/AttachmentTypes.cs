namespace SmartVillage.Services.Requests.Attachments;

/// <summary>Tells types by the first bytes of a file. What a sender says about a file (name, media type) counts for nothing.</summary>
public static class AttachmentTypes
{
    /// <summary>The type of a file, or null when it is none that is kept.</summary>
    public static AttachmentType? Of(ReadOnlySpan<byte> file) =>
        file.StartsWith(JpegStart) ? AttachmentType.Jpeg
        : file.StartsWith(PngStart) ? AttachmentType.Png
        : file.Length > 12 && file.StartsWith("RIFF"u8) && file[8..].StartsWith("WEBP"u8) ? AttachmentType.WebP
        : file.StartsWith("%PDF-1."u8) || file.StartsWith("%PDF-2."u8) ? AttachmentType.Pdf
        : null;

    /// <summary>Media type with which it is given out.</summary>
    public static string MediaTypeOf(AttachmentType type) => type switch
    {
        AttachmentType.Jpeg => "image/jpeg",
        AttachmentType.Png => "image/png",
        AttachmentType.WebP => "image/webp",
        _ => "application/pdf",
    };

    /// <summary>Ending of the name with which it is given out, without a dot.</summary>
    public static string EndingOf(AttachmentType type) => type switch
    {
        AttachmentType.Jpeg => "jpg",
        AttachmentType.Png => "png",
        AttachmentType.WebP => "webp",
        _ => "pdf",
    };

    private static ReadOnlySpan<byte> PngStart => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    private static ReadOnlySpan<byte> JpegStart => [0xFF, 0xD8, 0xFF];
}
