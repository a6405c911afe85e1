using SmartVillage.Domain.Areas;

namespace SmartVillage.Services.Hazards.Notices;

/// <summary>A notice of the village about a hazard (a closed road, a flooded RW, where to sleep), with the words of CAP 1.2 so that every system that reads warnings can read it.</summary>
public sealed record VillageNotice
{
    /// <summary>Number within this installation.</summary>
    public required long Id { get; init; }

    /// <summary>The village that says it.</summary>
    public required VillageCode Village { get; init; }

    /// <summary>What it says.</summary>
    public required NoticeContent Content { get; init; }

    /// <summary>When it was said.</summary>
    public required DateTimeOffset SentAt { get; init; }

    /// <summary>The notice that it replaces.</summary>
    public long? Replaces { get; init; }

    /// <summary>When it was taken back; null while it stands.</summary>
    public DateTimeOffset? CancelledAt { get; init; }

    /// <summary>The notice that replaced it.</summary>
    public long? ReplacedBy { get; init; }

    /// <summary>Whether it holds at a moment.</summary>
    public bool Holds(DateTimeOffset now) => CancelledAt is null && ReplacedBy is null && Content.ExpiresAt > now;
}

/// <summary>What a notice says.</summary>
/// <param name="Event">What happens, in a few words.</param>
/// <param name="Headline">One line.</param>
/// <param name="Description">More about it; null for nothing.</param>
/// <param name="Instruction">What people should do; null for nothing.</param>
/// <param name="Category">CAP <c>category</c>.</param>
/// <param name="ResponseType">CAP <c>responseType</c>.</param>
/// <param name="Urgency">CAP <c>urgency</c>.</param>
/// <param name="Severity">CAP <c>severity</c>.</param>
/// <param name="Certainty">CAP <c>certainty</c>.</param>
/// <param name="BeginsAt">From when it holds.</param>
/// <param name="ExpiresAt">Until when.</param>
/// <param name="Area">Part of the village, as <c>RW 03</c>; null for all of it.</param>
public sealed record NoticeContent(
    string Event, string Headline, string? Description, string? Instruction, string Category, string ResponseType, string Urgency, string Severity, string Certainty,
    DateTimeOffset BeginsAt, DateTimeOffset ExpiresAt, string? Area);

/// <summary>Keeps notices of villages.</summary>
public interface IVillageNotices
{
    /// <summary>Keeps a notice; with <paramref name="replaces"/> in place of another one that holds. Null when that one does not hold.</summary>
    Task<VillageNotice?> AddAsync(VillageCode village, NoticeContent content, long? replaces, string by, string byKey, CancellationToken cancellationToken);

    /// <summary>Takes one back; null when there is none that holds.</summary>
    Task<VillageNotice?> CancelAsync(VillageCode village, long id, string by, string byKey, CancellationToken cancellationToken);

    /// <summary>One of a village, also one that does not hold any more.</summary>
    Task<VillageNotice?> FindAsync(VillageCode village, long id, CancellationToken cancellationToken);

    /// <summary>Those that hold, newest first.</summary>
    Task<IReadOnlyList<VillageNotice>> ListAsync(VillageCode village, CancellationToken cancellationToken);
}
