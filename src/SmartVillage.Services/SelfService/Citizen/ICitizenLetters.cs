using System.Text.Json;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.Requests.Attachments;

namespace SmartVillage.Services.SelfService.Citizen;

/// <summary>Letters in Layanan Mandiri.</summary>
public interface ICitizenLetters
{
    /// <summary>Kinds of letters that can be asked for, each with its form.</summary>
    Task<AdapterAnswer<IReadOnlyList<LetterKind>>> KindsAsync(CitizenSession session, CancellationToken cancellationToken);

    /// <summary>Papers that letters can ask for.</summary>
    Task<AdapterAnswer<IReadOnlyList<LetterRequirement>>> RequirementsAsync(CitizenSession session, CancellationToken cancellationToken);

    /// <summary>The resident's own letter requests.</summary>
    Task<AdapterAnswer<IReadOnlyList<CitizenLetter>>> ListAsync(CitizenSession session, CancellationToken cancellationToken);

    /// <summary>Asks for a letter. OpenSID tells no number, so it is found again as what is new in the resident's own list.</summary>
    Task<AdapterAnswer<SentLetter>> RequestAsync(CitizenSession session, LetterDraft draft, CancellationToken cancellationToken);

    /// <summary>Takes a request back that is not worked on yet.</summary>
    Task<AdapterAnswer<bool>> CancelAsync(CitizenSession session, string letterId, CancellationToken cancellationToken);

    /// <summary>Letters that were made for the resident.</summary>
    Task<AdapterAnswer<IReadOnlyList<ArchivedLetter>>> ArchiveAsync(CitizenSession session, CancellationToken cancellationToken);

    /// <summary>A letter of the resident's own archive as a file.</summary>
    Task<AdapterAnswer<AttachedFile>> DownloadAsync(CitizenSession session, string archivedId, CancellationToken cancellationToken);

    /// <summary>Uploads a paper that a letter asks for.</summary>
    Task<AdapterAnswer<bool>> UploadPaperAsync(CitizenSession session, PaperDraft paper, CancellationToken cancellationToken);
}

/// <summary>A letter request.</summary>
/// <param name="Id">OpenSID's id.</param>
/// <param name="Kind">Kind of letter.</param>
/// <param name="State">Where it is.</param>
/// <param name="SentAt">As OpenSID wrote it.</param>
public sealed record CitizenLetter(string Id, string? Kind, LetterState State, string? SentAt);

/// <summary>A kind of letter.</summary>
/// <param name="Id">OpenSID's id.</param>
/// <param name="Code">Letter code.</param>
/// <param name="Name">Name.</param>
/// <param name="Slug">Part of its address.</param>
/// <param name="Form">Its form as OpenSID has it; null when it has none.</param>
public sealed record LetterKind(string Id, string? Code, string? Name, string? Slug, JsonElement? Form = null);

/// <summary>A paper that letters can ask for.</summary>
/// <param name="Id">OpenSID's id.</param>
/// <param name="Name">Name.</param>
public sealed record LetterRequirement(string Id, string? Name);

/// <summary>What a letter request holds.</summary>
/// <param name="Slug">Of the kind.</param>
/// <param name="KindId">Of the kind.</param>
/// <param name="Fields">Form as JSON text.</param>
/// <param name="Requirements">Papers as JSON text.</param>
/// <param name="Note">Note.</param>
/// <param name="Phone">Phone that works.</param>
public sealed record LetterDraft(string Slug, string KindId, string Fields, string Requirements, string Note, string Phone);

/// <summary>A letter request that was taken.</summary>
/// <param name="Id">OpenSID's id; null when it could not be found again.</param>
public sealed record SentLetter(string? Id);

/// <summary>A letter that was made.</summary>
/// <param name="Id">OpenSID's id.</param>
/// <param name="Number">Number of the letter.</param>
/// <param name="Kind">Kind of letter.</param>
/// <param name="Date">As OpenSID wrote it.</param>
public sealed record ArchivedLetter(string Id, string? Number, string? Kind, string? Date);

/// <summary>A paper on its way to OpenSID.</summary>
/// <param name="Name">What it is called there.</param>
/// <param name="RequirementId">The requirement that it meets.</param>
/// <param name="FileName">Name of the file.</param>
/// <param name="File">PDF or picture, at most 10 MB.</param>
public sealed record PaperDraft(string Name, string RequirementId, string FileName, byte[] File);
