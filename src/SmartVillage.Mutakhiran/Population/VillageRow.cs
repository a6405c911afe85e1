using SmartVillage.Domain.Records;

namespace SmartVillage.Mutakhiran.Population;

/// <summary>One row under our id.</summary>
public readonly record struct VillageRow(long Id, EntityRecord Record);
