using System.Text.Json.Serialization;

namespace SmartVillage.Services.Catalog;

/// <summary>
/// A clinic of the hospital as somebody asked it there: quotas and hours change often and nobody publishes them (reference ten-services, section 10), so each line says when it was last
/// confirmed.
/// </summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record Clinic
{
    /// <summary>What it is called.</summary>
    public required LocalText Name { get; init; }

    /// <summary>Days and hours as schema.org writes them: <c>Mo-Th 08:00-14:00, Fr 08:00-11:00</c>; null when not known.</summary>
    public string? Hours { get; init; }

    /// <summary>How many patients it takes on a day; null when not known.</summary>
    public int? QuotaPerDay { get; init; }

    /// <summary>Whether one must be sent by another doctor.</summary>
    public required ReferralRule Referral { get; init; }

    /// <summary>What else is to be known about referral and registration.</summary>
    public LocalText? Note { get; init; }

    /// <summary>Day on which this line was last asked at the hospital.</summary>
    public required DateOnly ConfirmedOn { get; init; }

    /// <summary>Whether it still counts on a day: a year, like every entry.</summary>
    public bool IsCurrent(DateOnly today) => ConfirmedOn.AddMonths(ServiceCatalog.ConfirmedForMonths) > today;
}
