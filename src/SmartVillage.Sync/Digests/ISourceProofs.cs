using SmartVillage.Domain.Statistics;

namespace SmartVillage.Sync.Digests;

/// <summary>Where a store keeps the newest proof of each village. A lost proof costs one full reading and nothing else.</summary>
public interface ISourceProofs
{
    /// <summary>The newest proof of a village, or null.</summary>
    Task<SourceProof?> FindAsync(long villageId, CancellationToken cancellationToken);

    /// <summary>Replaces the proof of a village.</summary>
    Task RememberAsync(long villageId, SourceProof proof, CancellationToken cancellationToken);

    /// <summary>Exact statistics of the visible edition.</summary>
    Task<StatisticsSnapshot?> FindStatisticsAsync(long villageId, CancellationToken cancellationToken);
}
