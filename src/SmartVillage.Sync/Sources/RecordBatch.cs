using SmartVillage.Domain.Records;

namespace SmartVillage.Sync.Sources;

/// <summary>Some rows of one entity, in key order, with the rows that had to be set aside.</summary>
public sealed record RecordBatch(IReadOnlyList<EntityRecord> Records, IReadOnlyList<QuarantinedRow> Quarantined);
