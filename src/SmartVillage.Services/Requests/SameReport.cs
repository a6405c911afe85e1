using SmartVillage.Services.Catalog;
using SmartVillage.Services.Hazards;

namespace SmartVillage.Services.Requests;

/// <summary>
/// When two reports are about the same: same type, within 30 m and 14 days, the earlier one still open (reference ten-services, section 9). Where no place is public, the same contact within that time
/// may mean the same request: an officer is told and decides, because anybody can write anybody's number and a merged request shows how the other one stands.
/// </summary>
public static class SameReport
{
    /// <summary>How far back an earlier report counts.</summary>
    public static readonly TimeSpan Within = TimeSpan.FromDays(14);

    private const double Metres = 30;

    // A degree of latitude is at least 110.5 km; of longitude at least a third of that up to 70 degrees, beyond which nobody lives in Indonesia.
    private const double LatitudeMargin = Metres / 110_500;

    /// <summary>Degrees around a point outside of which nothing has to be looked at.</summary>
    public static (double Latitude, double Longitude) Margin => (LatitudeMargin, LatitudeMargin * 3);

    /// <summary>Whom a request of a kind without a public place calls its requester; null when nobody can be called back.</summary>
    public static string? RequesterOf(RequestType type, RequestContent content)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(content);
        var contact = content.Phone is { } phone ? PhoneNumbers.Compact(phone) : content.Email?.ToUpperInvariant();
        return type.IsPublic || string.IsNullOrEmpty(contact) ? null : $"{type.Code}\n{contact}";
    }

    /// <summary>Whether two points are the same place.</summary>
    public static bool IsNear(double latitude1, double longitude1, double latitude2, double longitude2) =>
        Distances.Kilometres(latitude1, longitude1, latitude2, longitude2) * 1000 <= Metres;
}
