using SmartVillage.Domain.Areas;

namespace SmartVillage.Mutakhiran.Campaigns;

/// <summary>A campaign about to be written down, with its tasks.</summary>
public sealed record CampaignDraft(
    VillageCode Village,
    CampaignKind Kind,
    int Year,
    CampaignCalendar Calendar,
    IReadOnlyList<string> Rules,
    string By,
    CampaignBaseline Baseline,
    IReadOnlyList<FamilyTaskDraft> Tasks);
