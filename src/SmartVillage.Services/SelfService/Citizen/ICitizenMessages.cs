using SmartVillage.Services.Adapters;

namespace SmartVillage.Services.SelfService.Citizen;

/// <summary>The mail box of a resident in OpenSID.</summary>
public interface ICitizenMessages
{
    /// <summary>What lies in a box.</summary>
    Task<AdapterAnswer<IReadOnlyList<CitizenMessage>>> ListAsync(CitizenSession session, MessageBox box, CancellationToken cancellationToken);

    /// <summary>One message of either box with its words.</summary>
    Task<AdapterAnswer<CitizenMessage>> ReadAsync(CitizenSession session, string messageId, CancellationToken cancellationToken);

    /// <summary>Writes to the office.</summary>
    Task<AdapterAnswer<bool>> SendAsync(CitizenSession session, string subject, string text, CancellationToken cancellationToken);
}

/// <summary>Which way a message went. The API takes words for it: the codes of <c>pesan_mandiri.tipe</c> mean the opposite from 2408 on.</summary>
public enum MessageBox
{
    /// <summary>From the resident.</summary>
    Sent,

    /// <summary>To the resident.</summary>
    Received,
}

/// <summary>A message.</summary>
/// <param name="Id">OpenSID's id.</param>
/// <param name="Subject">Subject.</param>
/// <param name="Text">Words.</param>
/// <param name="IsRead">Whether it was read; null when that is not said.</param>
/// <param name="At">As OpenSID wrote it.</param>
public sealed record CitizenMessage(string Id, string? Subject, string? Text, bool? IsRead, string? At);
