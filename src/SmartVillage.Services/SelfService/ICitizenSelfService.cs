using SmartVillage.Services.Adapters;

namespace SmartVillage.Services.SelfService;

/// <summary>
/// OpenSID's Layanan Mandiri for one resident who logged in with NIK or e-mail and PIN. Nothing of the login answer is kept but what <see cref="CitizenSession"/> holds.
/// </summary>
public interface ICitizenSelfService
{
    /// <summary>Logs in. <see cref="AnswerStatus.RateLimited"/> while OpenSID has locked the account.</summary>
    Task<AdapterAnswer<CitizenSession>> LoginAsync(string credential, string pin, CancellationToken cancellationToken);

    /// <summary>The resident's own letter requests.</summary>
    Task<AdapterAnswer<IReadOnlyList<CitizenLetter>>> LettersAsync(CitizenSession session, CancellationToken cancellationToken);

    /// <summary>Kinds of letters that can be asked for.</summary>
    Task<AdapterAnswer<IReadOnlyList<LetterKind>>> LetterKindsAsync(CitizenSession session, CancellationToken cancellationToken);

    /// <summary>Asks for a letter.</summary>
    Task<AdapterAnswer<bool>> RequestLetterAsync(CitizenSession session, LetterDraft draft, CancellationToken cancellationToken);

    /// <summary>Takes a request back. Only a number that is in the resident's own list is ever passed on: OpenSID looks it up without asking whose it is.</summary>
    Task<AdapterAnswer<bool>> CancelLetterAsync(CitizenSession session, string letterId, CancellationToken cancellationToken);

    /// <summary>Sends a complaint; OpenSID tells no number, so it is found again in the list by title and time.</summary>
    Task<AdapterAnswer<SentComplaint>> SendComplaintAsync(CitizenSession session, ComplaintDraft draft, CancellationToken cancellationToken);
}

/// <summary>Who logged in: the only fields of OpenSID's answer that are taken.</summary>
public sealed record CitizenSession
{
    /// <summary>Bearer token; never stored.</summary>
    public required string Token { get; init; }

    /// <summary>When it ends.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>OpenSID's id of the resident.</summary>
    public required string ResidentId { get; init; }

    /// <summary>Name.</summary>
    public string? Name { get; init; }

    /// <summary>NIK with its middle hidden.</summary>
    public string? MaskedNik { get; init; }

    /// <summary>Nothing that a log could keep.</summary>
    public override string ToString() => nameof(CitizenSession);
}

/// <summary>A letter request.</summary>
/// <param name="Id">OpenSID's id.</param>
/// <param name="Kind">Kind of letter.</param>
/// <param name="State">Where it is.</param>
/// <param name="SentAt">As OpenSID wrote it.</param>
public sealed record CitizenLetter(string Id, string? Kind, LetterState State, string? SentAt);

/// <summary>Codes of <c>permohonan_surat.status</c>.</summary>
public enum LetterState
{
    /// <summary>Said in a way that is not known.</summary>
    Unknown = -1,

    /// <summary>0.</summary>
    Incomplete = 0,

    /// <summary>1.</summary>
    BeingChecked = 1,

    /// <summary>2.</summary>
    WaitingForSignature = 2,

    /// <summary>3.</summary>
    Ready = 3,

    /// <summary>4.</summary>
    Collected = 4,

    /// <summary>5.</summary>
    Cancelled = 5,
}

/// <summary>A kind of letter.</summary>
/// <param name="Id">OpenSID's id.</param>
/// <param name="Code">Letter code.</param>
/// <param name="Name">Name.</param>
/// <param name="Slug">Part of its address.</param>
public sealed record LetterKind(string Id, string? Code, string? Name, string? Slug);

/// <summary>What a letter request holds.</summary>
/// <param name="Slug">Of the kind.</param>
/// <param name="KindId">Of the kind.</param>
/// <param name="Fields">Form as JSON text.</param>
/// <param name="Requirements">Papers as JSON text.</param>
/// <param name="Note">Note.</param>
/// <param name="Phone">Phone that works.</param>
public sealed record LetterDraft(string Slug, string KindId, string Fields, string Requirements, string Note, string Phone);

/// <summary>What a complaint holds; OpenSID demands all of it.</summary>
/// <param name="Email">E-mail.</param>
/// <param name="Phone">Phone.</param>
/// <param name="Title">Title.</param>
/// <param name="Text">Text.</param>
/// <param name="FileName">Name of the picture.</param>
/// <param name="File">Picture, at most 10 MB.</param>
public sealed record ComplaintDraft(string Email, string Phone, string Title, string Text, string FileName, byte[] File);

/// <summary>A complaint that was taken.</summary>
/// <param name="Id">OpenSID's id; null when it could not be found again.</param>
public sealed record SentComplaint(string? Id);
