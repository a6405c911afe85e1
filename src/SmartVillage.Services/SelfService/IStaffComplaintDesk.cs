using SmartVillage.Services.Adapters;
using SmartVillage.Services.Requests.Attachments;

namespace SmartVillage.Services.SelfService;

/// <summary>Complaints in OpenSID as its staff sees them: the only way in which an answer goes back.</summary>
public interface IStaffComplaintDesk
{
    /// <summary>Whether answers can be sent: the API is on and a staff account is there.</summary>
    bool IsReady { get; }

    /// <summary>Complaints, newest first as OpenSID sorts them; without who complained.</summary>
    Task<AdapterAnswer<IReadOnlyList<StaffComplaint>>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Complaints of one state.</summary>
    Task<AdapterAnswer<IReadOnlyList<StaffComplaint>>> ListAsync(ComplaintState state, CancellationToken cancellationToken);

    /// <summary>One complaint with its words and the answers to it; without who complained.</summary>
    Task<AdapterAnswer<StaffComplaintDetail>> FindAsync(string complaintId, CancellationToken cancellationToken);

    /// <summary>The picture of a complaint as OpenSID has it: told by its bytes, not cleaned yet. <see cref="AnswerStatus.NotFound"/> when there is none.</summary>
    Task<AdapterAnswer<AttachedFile>> PhotoAsync(string complaintId, CancellationToken cancellationToken);

    /// <summary>How many complaints are in which heap, by OpenSID's own names of these heaps.</summary>
    Task<AdapterAnswer<IReadOnlyDictionary<string, long>>> CountsAsync(CancellationToken cancellationToken);

    /// <summary>Answers one and sets its state.</summary>
    Task<AdapterAnswer<bool>> ReplyAsync(string complaintId, ComplaintState state, string text, CancellationToken cancellationToken);
}

/// <summary>A complaint without the person.</summary>
/// <param name="Id">OpenSID's id.</param>
/// <param name="Title">Title.</param>
/// <param name="State">Where it is.</param>
/// <param name="CreatedAt">As OpenSID wrote it.</param>
public sealed record StaffComplaint(string Id, string? Title, ComplaintState State, string? CreatedAt);

/// <summary>A complaint with its words.</summary>
/// <param name="Complaint">The complaint.</param>
/// <param name="Text">What was written.</param>
/// <param name="Answers">What was answered, in the order of OpenSID.</param>
public sealed record StaffComplaintDetail(StaffComplaint Complaint, string? Text, IReadOnlyList<string> Answers);

/// <summary>Codes of <c>pengaduan.status</c>.</summary>
public enum ComplaintState
{
    /// <summary>Said in a way that is not known.</summary>
    Unknown = 0,

    /// <summary>1.</summary>
    Waiting = 1,

    /// <summary>2.</summary>
    InProgress = 2,

    /// <summary>3.</summary>
    Done = 3,
}
