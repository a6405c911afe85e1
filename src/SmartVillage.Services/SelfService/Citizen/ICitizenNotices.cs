using SmartVillage.Services.Adapters;

namespace SmartVillage.Services.SelfService.Citizen;

/// <summary>Notices that OpenSID has for a resident.</summary>
public interface ICitizenNotices
{
    /// <summary>The resident's own notices.</summary>
    Task<AdapterAnswer<IReadOnlyList<CitizenNotice>>> ListAsync(CitizenSession session, CancellationToken cancellationToken);

    /// <summary>How many are unread.</summary>
    Task<AdapterAnswer<CitizenNoticeCount>> CountAsync(CitizenSession session, CancellationToken cancellationToken);

    /// <summary>One of them.</summary>
    Task<AdapterAnswer<CitizenNotice>> FindAsync(CitizenSession session, string noticeId, CancellationToken cancellationToken);

    /// <summary>Marks one as read.</summary>
    Task<AdapterAnswer<bool>> MarkReadAsync(CitizenSession session, string noticeId, CancellationToken cancellationToken);

    /// <summary>Has notices sent to a device.</summary>
    /// <param name="session">Whose notices.</param>
    /// <param name="device">Name of the device.</param>
    /// <param name="token">Token of the device at Firebase.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task<AdapterAnswer<bool>> RegisterDeviceAsync(CitizenSession session, string device, string token, CancellationToken cancellationToken);
}

/// <summary>A notice.</summary>
/// <param name="Id">OpenSID's id.</param>
/// <param name="Title">Title.</param>
/// <param name="Text">Words.</param>
/// <param name="IsRead">Whether it was read; null when that is not said.</param>
public sealed record CitizenNotice(string Id, string? Title, string? Text, bool? IsRead);

/// <summary>A count.</summary>
/// <param name="Unread">How many.</param>
public sealed record CitizenNoticeCount(long Unread);
