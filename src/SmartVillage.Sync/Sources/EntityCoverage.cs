namespace SmartVillage.Sync.Sources;

/// <summary>How much of an entity a source gives.</summary>
/// <param name="Entity">Contract name.</param>
/// <param name="IsRead">Whether its table is there.</param>
/// <param name="Fields">Number of fields that the entity has.</param>
/// <param name="NotRead">Names of fields that nothing in this source feeds; empty when the entity is not read at all.</param>
public sealed record EntityCoverage(string Entity, bool IsRead, int Fields, IReadOnlyList<string> NotRead);
