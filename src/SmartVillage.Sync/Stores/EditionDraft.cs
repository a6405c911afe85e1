using SmartVillage.Domain.Records;
using SmartVillage.Domain.Statistics;
using SmartVillage.Sync.Receipts;
using SmartVillage.Sync.Sources;

namespace SmartVillage.Sync.Stores;

/// <summary>Everything besides the staged rows that makes an edition.</summary>
public sealed record EditionDraft
{
    /// <summary>Run that made it.</summary>
    public required Guid RunId { get; init; }

    /// <summary>Edition number that becomes visible, or stays.</summary>
    public required long Edition { get; init; }

    /// <summary>When the source was read.</summary>
    public required DateTimeOffset SnapshotAt { get; init; }

    /// <summary>Profile to show.</summary>
    public required SourceVillage Village { get; init; }

    /// <summary>How it was read.</summary>
    public required SourceProbe Probe { get; init; }

    /// <summary>Lists behind the codes.</summary>
    public required SourceReferenceData ReferenceData { get; init; }

    /// <summary>Exact statistics, or null when an unchanged run need not refresh them.</summary>
    public StatisticsSnapshot? Statistics { get; init; }

    /// <summary>Rows set aside; replaces the previous ones of the village.</summary>
    public required IReadOnlyList<QuarantinedRow> Quarantined { get; init; }

    /// <summary>See <see cref="VillageState.SideContentHash"/>.</summary>
    public required string SideContentHash { get; init; }

    /// <summary>What the tables must hold after the merge, by entity name; entities that were not read are absent.</summary>
    public required IReadOnlyDictionary<string, ContentSum> Expected { get; init; }

    /// <summary>Receipt of the run, without its chain and signature, which the store adds.</summary>
    public required RunReceipt Receipt { get; init; }

    /// <summary>Possible matches a person should decide on: our removed id, source key of the new row, and why.</summary>
    public IReadOnlyList<IdentityReview> Reviews { get; init; } = [];
}

/// <summary>Two rows of one entity that may be the same person; never merged by guess.</summary>
public sealed record IdentityReview(string Entity, long RemovedId, long NewSourceKey, string Reason);
