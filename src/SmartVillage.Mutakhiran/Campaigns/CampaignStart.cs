using SmartVillage.Domain.Areas;

namespace SmartVillage.Mutakhiran.Campaigns;

/// <summary>What somebody asks for who starts campaigns.</summary>
/// <param name="Villages">The villages; none is every village with an edition.</param>
/// <param name="Kind">Why it is held.</param>
/// <param name="Calendar">Its days; nothing takes those of the kind.</param>
/// <param name="Rules">Rules that it asks about; none takes those of the first release.</param>
/// <param name="By">Who starts it.</param>
public sealed record CampaignStart(IReadOnlyList<VillageCode> Villages, CampaignKind Kind, CampaignCalendar? Calendar, IReadOnlyList<string> Rules, string By)
{
    /// <summary>Our ids of RT, RW or hamlets: of their villages only these are in; villages of which none is named are in as a whole when they are named themselves, and not at all otherwise.</summary>
    public IReadOnlyList<long> Areas { get; init; } = [];
}
