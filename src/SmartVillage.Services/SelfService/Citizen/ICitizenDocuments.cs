using SmartVillage.Services.Adapters;
using SmartVillage.Services.Requests.Attachments;

namespace SmartVillage.Services.SelfService.Citizen;

/// <summary>Papers of a resident that lie in OpenSID.</summary>
public interface ICitizenDocuments
{
    /// <summary>The resident's own papers.</summary>
    Task<AdapterAnswer<IReadOnlyList<CitizenDocument>>> ListAsync(CitizenSession session, CancellationToken cancellationToken);

    /// <summary>One of them as a file.</summary>
    Task<AdapterAnswer<AttachedFile>> DownloadAsync(CitizenSession session, string documentId, CancellationToken cancellationToken);

    /// <summary>Adds one.</summary>
    Task<AdapterAnswer<bool>> AddAsync(CitizenSession session, PaperDraft paper, CancellationToken cancellationToken);

    /// <summary>Removes one.</summary>
    Task<AdapterAnswer<bool>> RemoveAsync(CitizenSession session, string documentId, CancellationToken cancellationToken);
}

/// <summary>A paper.</summary>
/// <param name="Id">OpenSID's id.</param>
/// <param name="Name">Name.</param>
/// <param name="Requirement">The requirement that it meets.</param>
/// <param name="AddedAt">As OpenSID wrote it.</param>
public sealed record CitizenDocument(string Id, string? Name, string? Requirement, string? AddedAt);
