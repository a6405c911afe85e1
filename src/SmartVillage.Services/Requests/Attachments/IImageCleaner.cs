namespace SmartVillage.Services.Requests.Attachments;

/// <summary>Draws a picture anew, so that of the file that came only its pixels stay: no place, no camera, no name, nothing hung on behind.</summary>
public interface IImageCleaner
{
    /// <summary>The picture drawn anew, upright, in the type it came in.</summary>
    CleanedFile Clean(ReadOnlyMemory<byte> image, AttachmentType type, AttachmentLimits limits);
}

/// <summary>What came of cleaning a file.</summary>
/// <param name="Content">The clean bytes; empty with a fault.</param>
/// <param name="Fault">Why there are none.</param>
public sealed record CleanedFile(ReadOnlyMemory<byte> Content, AttachmentFault? Fault)
{
    /// <summary>No clean file can be made.</summary>
    public static CleanedFile Refuse(AttachmentFault fault) => new(ReadOnlyMemory<byte>.Empty, fault);

    /// <summary>A clean file.</summary>
    public static CleanedFile Of(ReadOnlyMemory<byte> content) => new(content, null);
}
