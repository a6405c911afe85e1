namespace SmartVillage.Mutakhiran.Campaigns;

/// <summary>A task about to be written down.</summary>
public sealed record FamilyTaskDraft(TaskCode Code, long? FamilyId, long? AreaId, bool IsRechecked);
