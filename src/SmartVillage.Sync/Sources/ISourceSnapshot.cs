using SmartVillage.Domain.Records;

namespace SmartVillage.Sync.Sources;

/// <summary>A consistent view of the source, held on one connection until disposed.</summary>
public interface ISourceSnapshot : IAsyncDisposable
{
    /// <summary>What the probe found.</summary>
    SourceProbe Probe { get; }

    /// <summary>The villages this source is configured to give, at least one.</summary>
    IReadOnlyList<SourceVillage> Villages { get; }

    /// <summary>
    /// Looks at what is not needed for reading: rights, clock, foreign keys that delete. Costs the source some twenty small statements, so nights that read no rows leave it out.
    /// Null where nothing can be asked, or the server does not answer.
    /// </summary>
    Task<SourceRadar?> LookAroundAsync(CancellationToken cancellationToken) => Task.FromResult<SourceRadar?>(null);

    /// <summary>Code lists (built-in, extended by what the source adds) and age bands of the village.</summary>
    Task<SourceReferenceData> ReadReferenceDataAsync(SourceVillage village, CancellationToken cancellationToken);

    /// <summary>
    /// Streams one entity in key order. Not to be called when <see cref="EntityMap.IsRead"/> is false. Rows without a usable or unique key come as
    /// quarantined rows.
    /// </summary>
    IAsyncEnumerable<RecordBatch> ReadAsync(SourceVillage village, EntityDefinition entity, CancellationToken cancellationToken);

    /// <summary>
    /// For tables without transactions (MyISAM) reads again what <see cref="ReadAsync"/> gave and compares; returns whether both readings agree.
    /// True at once when every table is transactional.
    /// </summary>
    Task<bool> SecondReadingAgreesAsync(SourceVillage village, CancellationToken cancellationToken);

    /// <summary>What the source can say about its rows without a full reading; null when it cannot say anything, and every row has to be read.</summary>
    ISourceDigests? Digests => null;
}
