using SmartVillage.Services.Adapters;

namespace SmartVillage.Services.SelfService.Citizen;

/// <summary>Complaints in Layanan Mandiri.</summary>
public interface ICitizenComplaints
{
    /// <summary>The resident's own complaints.</summary>
    Task<AdapterAnswer<IReadOnlyList<CitizenComplaint>>> ListAsync(CitizenSession session, CancellationToken cancellationToken);

    /// <summary>One of them with its words.</summary>
    Task<AdapterAnswer<CitizenComplaint>> FindAsync(CitizenSession session, string complaintId, CancellationToken cancellationToken);

    /// <summary>Sends a complaint; OpenSID tells no number, so it is found again in the list by title and time.</summary>
    Task<AdapterAnswer<SentComplaint>> SendAsync(CitizenSession session, ComplaintDraft draft, CancellationToken cancellationToken);
}

/// <summary>A complaint of one's own.</summary>
/// <param name="Id">OpenSID's id.</param>
/// <param name="Title">Title.</param>
/// <param name="Text">What was written; null in lists that leave it out.</param>
/// <param name="State">Where it is.</param>
/// <param name="CreatedAt">As OpenSID wrote it.</param>
public sealed record CitizenComplaint(string Id, string? Title, string? Text, ComplaintState State, string? CreatedAt);

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
