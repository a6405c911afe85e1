using SmartVillage.Domain.Areas;

namespace SmartVillage.Services.Requests.Attachments;

/// <summary>Where files of requests are kept: sealed, bound to their request, under names that say nothing.</summary>
public interface IRequestAttachments
{
    /// <summary>Free bytes of the disk, or null where nobody can say.</summary>
    long? FreeBytes { get; }

    /// <summary>Keeps a clean file with an open request, whole or not at all, and notes it as a step.</summary>
    Task<AttachmentChange> AddAsync(VillageCode village, long id, AttachedFile file, RequestActor actor, AttachmentLimits limits, CancellationToken cancellationToken);

    /// <summary>One file, or null.</summary>
    Task<AttachedFile?> ReadAsync(VillageCode village, long id, long number, CancellationToken cancellationToken);

    /// <summary>Destroys a file and notes it as a step; null when there is none.</summary>
    Task<ServiceRequest?> RemoveAsync(VillageCode village, long id, long number, RequestActor actor, CancellationToken cancellationToken);
}

/// <summary>What came of a file.</summary>
/// <param name="After">The request with it.</param>
/// <param name="Fault">Why it was not kept; then the request is null.</param>
public sealed record AttachmentChange(ServiceRequest? After, AttachmentFault? Fault)
{
    /// <summary>It was not kept.</summary>
    public static AttachmentChange Refuse(AttachmentFault fault) => new(null, fault);
}
