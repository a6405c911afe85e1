using SmartVillage.Domain.Records;
using SmartVillage.Sync.Sources;

namespace SmartVillage.Store.Queries;

/// <summary>A row of the visible edition, opened.</summary>
/// <param name="Id">Our id.</param>
/// <param name="ChangedEdition">Edition that last changed it.</param>
/// <param name="Record">Its values; the source key in it must not leave the service.</param>
public sealed record PopulationRow(long Id, long ChangedEdition, EntityRecord Record);

/// <summary>A village as readers know it.</summary>
public sealed record VillageInfo(
    long Id, string Code, string SourceName, long Edition, long Revision, SourceVillage Profile, DateTimeOffset? ConfirmedAt, DateTimeOffset? SnapshotAt);

/// <summary>One published edition.</summary>
public sealed record EditionInfo(long Edition, Guid RunId, DateTimeOffset SnapshotAt, DateTimeOffset PublishedAt);

/// <summary>One line of a change list; fields are names, never values.</summary>
public sealed record ChangeInfo(long Edition, string Entity, long RowId, string Kind, IReadOnlyList<string> Fields);

/// <summary>A stored receipt with what proves it: the exact text that was hashed, its chain and its signature.</summary>
public sealed record ReceiptInfo(
    long Id, Guid RunId, long Edition, string Outcome, DateTimeOffset RecordedAt, string Json, byte[] PreviousHash, byte[] Hash, byte[] Signature);
