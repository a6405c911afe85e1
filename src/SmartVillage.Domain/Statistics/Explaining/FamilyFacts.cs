namespace SmartVillage.Domain.Statistics.Explaining;

/// <summary>What the counters looked at when they met a family by its living head.</summary>
/// <param name="HeadIsHeadOfFamily">Whether the head's own relationship says so too.</param>
/// <param name="NewestEvent">Kind of the newest family event, 0 when there is none.</param>
internal readonly record struct FamilyFacts(bool HeadIsHeadOfFamily, int NewestEvent);
