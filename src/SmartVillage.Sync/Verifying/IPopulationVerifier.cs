using SmartVillage.Sync.Stores;

namespace SmartVillage.Sync.Verifying;

/// <summary>
/// Proves P3 by an independent path: own queries, own canonical form, nothing shared with reading, mapping or comparing in a run.
/// </summary>
public interface IPopulationVerifier
{
    /// <summary>Name of the source it verifies.</summary>
    string SourceName { get; }

    /// <summary>Reads every row of both sides. Villages of the source that have no edition yet count every row as missing.</summary>
    Task<IReadOnlyList<VillageVerification>> VerifyAsync(IStoredContent stored, VerificationOrder order, CancellationToken cancellationToken);
}

/// <summary>Result for one village.</summary>
public sealed record VillageVerification(string Village, IReadOnlyDictionary<string, EntityVerification> Entities)
{
    /// <summary>Nothing missing, no ghost, nothing stale.</summary>
    public bool IsExact => Entities.Values.All(e => e is { Missing: 0, Ghosts: 0, Stale: 0 });

    /// <summary>Rows that differ, in the order of entities; empty unless they were asked for.</summary>
    public IReadOnlyList<VerificationDifference> Differences { get; init; } = [];
}

/// <summary>Rows only in the source, only in the copy, in both with different content, and set aside; <paramref name="NotRead"/> when the source has no such table.</summary>
public sealed record EntityVerification(long Missing, long Ghosts, long Stale, long Quarantined, bool NotRead = false);
