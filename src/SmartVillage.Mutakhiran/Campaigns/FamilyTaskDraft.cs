namespace SmartVillage.Mutakhiran.Campaigns;

/// <summary>A task about to be written down.</summary>
public sealed record FamilyTaskDraft(TaskCode Code, long? FamilyId, long? AreaId, bool IsRechecked)
{
    /// <summary>Whether it is about the people of the RT who are in no family.</summary>
    public bool IsLoose { get; init; }
}
