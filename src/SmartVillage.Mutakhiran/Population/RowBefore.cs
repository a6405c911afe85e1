using SmartVillage.Domain.Records;

namespace SmartVillage.Mutakhiran.Population;

/// <summary>A row that was touched after an edition.</summary>
/// <param name="Id">Our id.</param>
/// <param name="Record">What it was in that edition; nothing for a row that was not there.</param>
public readonly record struct RowBefore(long Id, EntityRecord? Record);
