using SmartVillage.Domain.Records;

namespace SmartVillage.Sync.Sources;

/// <summary>What a snapshot can say about its rows without a full reading, all of the same consistent moment.</summary>
public interface ISourceDigests
{
    /// <summary>Keys in a range of <see cref="DigestAsync"/>: 1 where every row has its own digest. Digests of different widths cannot be compared.</summary>
    int RangeWidth { get; }

    /// <summary>Whether an entity has digests; without transactions or a usable key it has to be read.</summary>
    bool CanDigest(EntityDefinition entity);

    /// <summary>Whether taking digests reads every row: they are made here, of rows that the source sends in full.</summary>
    bool ReadsEveryRow { get; }

    /// <summary>Names of the entities whose tables were not written since the given marks, as far as the server knows; this costs it nothing.</summary>
    Task<IReadOnlySet<string>> FindUntouchedAsync(SourceVillage village, IReadOnlyDictionary<string, TableMark> since, CancellationToken cancellationToken);

    /// <summary>Marks by entity name, of those of <paramref name="entities"/> that the server can mark.</summary>
    Task<IReadOnlyDictionary<string, TableMark>> ReadMarksAsync(SourceVillage village, IReadOnlySet<string> entities, CancellationToken cancellationToken);

    /// <summary>Digests of an entity in the order of keys; <paramref name="salt"/> goes into digests that are computed on our side.</summary>
    IAsyncEnumerable<DigestBatch> DigestAsync(SourceVillage village, EntityDefinition entity, ReadOnlyMemory<byte> salt, CancellationToken cancellationToken);

    /// <summary>Streams the rows of some key ranges, as <see cref="ISourceSnapshot.ReadAsync"/> streams all.</summary>
    IAsyncEnumerable<RecordBatch> ReadAsync(
        SourceVillage village, EntityDefinition entity, IReadOnlyList<KeyRange> ranges, CancellationToken cancellationToken);

    /// <summary>Data spesifik of all residents, where <see cref="DigestAsync"/> does not send it along; null when only reading the residents can tell.</summary>
    Task<IReadOnlyList<SpecificTally>?> TallySpecificAsync(SourceVillage village, CancellationToken cancellationToken);
}
