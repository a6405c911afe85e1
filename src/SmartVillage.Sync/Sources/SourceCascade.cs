namespace SmartVillage.Sync.Sources;

/// <summary>A foreign key that deletes: when a row of <paramref name="Deleted"/> goes, the rows of <paramref name="Vanishes"/> that name it in <paramref name="Column"/> go with it.</summary>
/// <param name="Vanishes">Table whose rows go along.</param>
/// <param name="Column">Its column that refers to the other table.</param>
/// <param name="Deleted">Table from which somebody deletes.</param>
public sealed record SourceCascade(string Vanishes, string Column, string Deleted);
