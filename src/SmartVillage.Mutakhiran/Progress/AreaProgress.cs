using SmartVillage.Mutakhiran.Campaigns;

namespace SmartVillage.Mutakhiran.Progress;

/// <summary>How far an RT is.</summary>
/// <param name="AreaId">Our id; nothing for families that stand in no RT.</param>
/// <param name="Hamlet">Its hamlet.</param>
/// <param name="Rw">Its RW.</param>
/// <param name="Rt">Its number.</param>
/// <param name="Families">Families to visit and visited.</param>
/// <param name="Open">Open findings.</param>
/// <param name="Before">Completeness when the campaign began.</param>
/// <param name="Now">Completeness now.</param>
public sealed record AreaProgress(long? AreaId, string? Hamlet, string? Rw, string? Rt, FamilyCount Families, int Open, ElementCount Before, ElementCount Now);
