namespace SmartVillage.Services.Requests.Attachments;

/// <summary>A file that belongs to a request. Its original name is not kept: people put names and numbers into it.</summary>
/// <param name="Number">Position within the request, from 1; numbers of removed files are not used again.</param>
/// <param name="Type">What it is.</param>
/// <param name="Bytes">Its size as it is given out.</param>
/// <param name="AddedAt">When it came.</param>
/// <param name="By">Name of the officer, or <see cref="RequestStep.ByResident"/>.</param>
public sealed record RequestAttachment(long Number, AttachmentType Type, long Bytes, DateTimeOffset AddedAt, string By);

/// <summary>A file with its bytes, cleaned.</summary>
/// <param name="Type">What it is.</param>
/// <param name="Content">Its bytes.</param>
public sealed record AttachedFile(AttachmentType Type, ReadOnlyMemory<byte> Content);
