using SmartVillage.Domain.Records;

namespace SmartVillage.Domain.Statistics.Explaining;

/// <summary>A row that makes one of a number.</summary>
/// <param name="Entity">What is counted: residents, families, households or areas.</param>
/// <param name="SourceKey">Key of the row in the source.</param>
/// <param name="ResidentKey">The resident by whom it is counted: itself, or the head of a family or household; 0 for an area.</param>
public readonly record struct CountedRow(EntityDefinition Entity, long SourceKey, long ResidentKey);
