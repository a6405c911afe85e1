using SmartVillage.Services.Adapters;

namespace SmartVillage.Services.SelfService;

/// <summary>Complaints in OpenSID as its staff sees them: the only way in which an answer goes back.</summary>
public interface IStaffComplaintDesk
{
    /// <summary>Whether answers can be sent: the API is on and a staff account is there.</summary>
    bool IsReady { get; }

    /// <summary>Complaints, newest first as OpenSID sorts them; without who complained.</summary>
    Task<AdapterAnswer<IReadOnlyList<StaffComplaint>>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Answers one and sets its state.</summary>
    Task<AdapterAnswer<bool>> ReplyAsync(string complaintId, ComplaintState state, string text, CancellationToken cancellationToken);
}

/// <summary>A complaint without the person.</summary>
/// <param name="Id">OpenSID's id.</param>
/// <param name="Title">Title.</param>
/// <param name="State">Where it is.</param>
/// <param name="CreatedAt">As OpenSID wrote it.</param>
public sealed record StaffComplaint(string Id, string? Title, ComplaintState State, string? CreatedAt);

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
