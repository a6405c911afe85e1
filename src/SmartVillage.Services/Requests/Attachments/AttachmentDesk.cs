using SmartVillage.Domain.Areas;
using SmartVillage.Services.Requests.Attachments.Pdf;

namespace SmartVillage.Services.Requests.Attachments;

/// <summary>Takes files in: told by their bytes, cleaned, kept. One picture is unfolded at a time, so that many uploads at once need no more memory than one.</summary>
public sealed class AttachmentDesk(IRequestAttachments attachments, IImageCleaner images, AttachmentLimits limits) : IDisposable
{
    private readonly SemaphoreSlim _oneByOne = new(1, 1);

    /// <summary>Limits that hold here.</summary>
    public AttachmentLimits Limits => limits;

    /// <summary>Cleans a file and keeps it with its request.</summary>
    public async Task<AttachmentChange> AddAsync(VillageCode village, ServiceRequest request, ReadOnlyMemory<byte> file, RequestActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Obstacle(request, file.Length) is { } obstacle)
        {
            return AttachmentChange.Refuse(obstacle);
        }

        if (AttachmentTypes.Of(file.Span) is not { } type)
        {
            return AttachmentChange.Refuse(AttachmentFault.UnknownType);
        }

        var cleaned = await CleanAsync(file, type, cancellationToken);
        return cleaned.Fault is { } fault
            ? AttachmentChange.Refuse(fault)
            : await attachments.AddAsync(village, request.Id, new AttachedFile(type, cleaned.Content), actor, limits, CancellationToken.None);
    }

    /// <summary>Draws a picture anew that is only passed through; a PDF is none.</summary>
    public Task<(AttachedFile? File, AttachmentFault? Fault)> CleanImageAsync(ReadOnlyMemory<byte> file, CancellationToken cancellationToken) =>
        PassAsync(file, takesPdf: false, cancellationToken);

    /// <summary>Cleans a picture or a PDF that is only passed through.</summary>
    public Task<(AttachedFile? File, AttachmentFault? Fault)> CleanFileAsync(ReadOnlyMemory<byte> file, CancellationToken cancellationToken) =>
        PassAsync(file, takesPdf: true, cancellationToken);

    /// <inheritdoc />
    public void Dispose() => _oneByOne.Dispose();

    private async Task<(AttachedFile? File, AttachmentFault? Fault)> PassAsync(ReadOnlyMemory<byte> file, bool takesPdf, CancellationToken cancellationToken)
    {
        if (file.Length is 0)
        {
            return (null, AttachmentFault.Empty);
        }

        if (file.Length > limits.FileBytes)
        {
            return (null, AttachmentFault.TooLarge);
        }

        if (AttachmentTypes.Of(file.Span) is not { } type || (type == AttachmentType.Pdf && !takesPdf))
        {
            return (null, AttachmentFault.UnknownType);
        }

        var cleaned = await CleanAsync(file, type, cancellationToken);
        return cleaned.Fault is { } fault ? (null, fault) : (new AttachedFile(type, cleaned.Content), null);
    }

    private AttachmentFault? Obstacle(ServiceRequest request, int length) =>
        RequestTypes.FindShown(request.Type) is { TakesFiles: false } ? AttachmentFault.NotTaken
        : length == 0 ? AttachmentFault.Empty
        : length > limits.FileBytes ? AttachmentFault.TooLarge
        : attachments.FreeBytes is { } free && free - length < limits.FreeBytes ? AttachmentFault.NoRoom
        : null;

    private async Task<CleanedFile> CleanAsync(ReadOnlyMemory<byte> file, AttachmentType type, CancellationToken cancellationToken)
    {
        await _oneByOne.WaitAsync(cancellationToken);
        try
        {
            return type == AttachmentType.Pdf ? PdfCleaner.Clean(file) : images.Clean(file, type, limits);
        }
        finally
        {
            _oneByOne.Release();
        }
    }
}
