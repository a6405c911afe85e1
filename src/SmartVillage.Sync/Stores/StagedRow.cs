using SmartVillage.Domain.Records;

namespace SmartVillage.Sync.Stores;

/// <summary>Why a row is written.</summary>
public enum ChangeKind
{
    /// <summary>New; the store gives it an id.</summary>
    Added,

    /// <summary>Same source key, other content.</summary>
    Changed,

    /// <summary>Same person or thing under another source key.</summary>
    Rebound,

    /// <summary>A tombstone that came back.</summary>
    Restored,

    /// <summary>Differs only because the source is read differently.</summary>
    Reinterpreted,

    /// <summary>Gone.</summary>
    Removed,
}

/// <summary>A row for the next edition.</summary>
/// <param name="Kind">Never <see cref="ChangeKind.Removed"/>.</param>
/// <param name="Id">Our id, 0 for a new row.</param>
/// <param name="Record">What to store; fields that were not read carry what we had.</param>
/// <param name="Fingerprint">Over the record as it was read, before anything was carried over.</param>
/// <param name="ChangedFields">Names of the fields that differ; empty for new rows.</param>
public sealed record StagedRow(ChangeKind Kind, long Id, EntityRecord Record, Fingerprint Fingerprint, IReadOnlyList<string> ChangedFields);

/// <summary>A row that leaves. Reasons: <c>erased</c>, <c>erased-with-head</c>, <c>merged</c>, <c>source-replaced</c>.</summary>
public sealed record StagedRemoval(EntityDefinition Entity, long Id, string Reason);
