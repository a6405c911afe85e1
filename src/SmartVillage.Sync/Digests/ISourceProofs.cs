using SmartVillage.Domain.Records;
using SmartVillage.Domain.Statistics;

namespace SmartVillage.Sync.Digests;

/// <summary>Where a store keeps the newest proof of each village. A lost proof costs one full reading and nothing else.</summary>
public interface ISourceProofs
{
    /// <summary>The newest proof of a village, or null.</summary>
    Task<SourceProof?> FindAsync(long villageId, CancellationToken cancellationToken);

    /// <summary>Digests that belong to the newest proof, or null.</summary>
    Task<DigestShelf?> FindShelfAsync(long villageId, EntityDefinition entity, CancellationToken cancellationToken);

    /// <summary>Replaces the proof of a village, and the shelves of the entities that are given by name; null takes a shelf away, and others stay.</summary>
    Task RememberAsync(long villageId, SourceProof proof, IReadOnlyDictionary<string, DigestShelf?> shelves, CancellationToken cancellationToken);

    /// <summary>Exact statistics of the visible edition.</summary>
    Task<StatisticsSnapshot?> FindStatisticsAsync(long villageId, CancellationToken cancellationToken);
}
