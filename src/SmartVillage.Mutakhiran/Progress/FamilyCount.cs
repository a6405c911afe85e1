namespace SmartVillage.Mutakhiran.Progress;

/// <summary>Families of a campaign: all, and those whose visit is over.</summary>
public readonly record struct FamilyCount(int Total, int Visited);
