using SmartVillage.Domain.Areas;

namespace SmartVillage.Mutakhiran.Campaigns;

/// <summary>What somebody asks for who starts campaigns.</summary>
/// <param name="Village">The village; nothing is every village with an edition.</param>
/// <param name="Kind">Why it is held.</param>
/// <param name="Calendar">Its days; nothing takes those of the kind.</param>
/// <param name="Rules">Rules that it asks about; none takes those of the first release.</param>
/// <param name="By">Who starts it.</param>
public sealed record CampaignStart(VillageCode? Village, CampaignKind Kind, CampaignCalendar? Calendar, IReadOnlyList<string> Rules, string By);
