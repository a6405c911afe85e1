namespace SmartVillage.Services.Requests.Attachments;

/// <summary>How much may be attached. The defaults suit photos of a phone over a mobile line.</summary>
public sealed record AttachmentLimits
{
    /// <summary>Largest file, in bytes.</summary>
    public int FileBytes { get; init; } = 10 * 1024 * 1024;

    /// <summary>Most files of one request.</summary>
    public int FilesPerRequest { get; init; } = 5;

    /// <summary>Largest sum of the files of one request, in bytes, as they are kept.</summary>
    public long RequestBytes { get; init; } = 25 * 1024 * 1024;

    /// <summary>Most bytes of uploads that are worked on at once, all senders together; further ones are asked to come back.</summary>
    public long ConcurrentBytes { get; init; } = 64L * 1024 * 1024;

    /// <summary>Most pixels of a picture. A picture of a few bytes can unfold into gigabytes, so this is looked at before anything is unfolded.</summary>
    public long Pixels { get; init; } = 40_000_000;

    /// <summary>Longest side of a picture as it is kept, in pixels; larger ones are made smaller.</summary>
    public int LongestSide { get; init; } = 3200;

    /// <summary>Room in bytes that must stay free on the disk: the nightly sync needs it more.</summary>
    public long FreeBytes { get; init; } = 256L * 1024 * 1024;
}
