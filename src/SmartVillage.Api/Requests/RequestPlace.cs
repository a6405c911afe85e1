using System.Globalization;
using SmartVillage.Services.Requests;
using SmartVillage.Services.Requests.Complaints;

namespace SmartVillage.Api.Requests;

/// <summary>Where a page of the officers' list ends, in both lists that it is made of; null for not begun.</summary>
/// <param name="Kept">Number of the last request of ours.</param>
/// <param name="Complaint">Our id of the last complaint.</param>
internal sealed record RequestPlace(long? Kept, long? Complaint)
{
    /// <summary>Reads the place of a page token.</summary>
    public static RequestPlace Read(string? text) => text?.Split('-') is [var kept, var complaint] ? new(Number(kept), Number(complaint)) : new(null, null);

    /// <summary>The place behind a page.</summary>
    public RequestPlace After(IReadOnlyList<ServiceRequest> page) => new(
        page.LastOrDefault(request => request.Channel != RequestChannel.OpenSid)?.Id ?? Kept,
        page.LastOrDefault(request => request.Channel == RequestChannel.OpenSid) is { } last && ComplaintRequests.TryGetId(last.Id, out var id) ? id : Complaint);

    /// <inheritdoc />
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Kept}-{Complaint}");

    private static long? Number(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
