using SmartVillage.Domain.Records;

namespace SmartVillage.Sync.Sources;

/// <summary>What a snapshot can say about its rows without a full reading, all of the same consistent moment.</summary>
public interface ISourceDigests
{
    /// <summary>Keys in a range of <see cref="DigestAsync"/>: 1 where every row has its own digest. Digests of different widths cannot be compared.</summary>
    int RangeWidth { get; }

    /// <summary>Whether an entity has digests; without transactions or a usable key it has to be read.</summary>
    bool CanDigest(EntityDefinition entity);

    /// <summary>
    /// Marks by entity name. With <paramref name="since"/> only of entities whose tables were not written after the given mark, as far as the server knows; without, of all that the
    /// server can mark.
    /// </summary>
    Task<IReadOnlyDictionary<string, TableMark>> ReadMarksAsync(
        SourceVillage village, IReadOnlyDictionary<string, TableMark>? since, CancellationToken cancellationToken);

    /// <summary>Digests of an entity in the order of keys; <paramref name="salt"/> goes into digests that are computed on our side.</summary>
    IAsyncEnumerable<DigestBatch> DigestAsync(SourceVillage village, EntityDefinition entity, ReadOnlyMemory<byte> salt, CancellationToken cancellationToken);

    /// <summary>Streams the rows of some key ranges, as <see cref="ISourceSnapshot.ReadAsync"/> streams all.</summary>
    IAsyncEnumerable<RecordBatch> ReadAsync(
        SourceVillage village, EntityDefinition entity, IReadOnlyList<KeyRange> ranges, CancellationToken cancellationToken);

    /// <summary>Data spesifik of all residents, where <see cref="DigestAsync"/> does not send it along; null when only reading the residents can tell.</summary>
    Task<IReadOnlyList<SpecificTally>?> TallySpecificAsync(SourceVillage village, CancellationToken cancellationToken);
}
