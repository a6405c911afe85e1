using SmartVillage.Domain.Records;
using SmartVillage.Sync.Sources;

namespace SmartVillage.Sync.Stores;

/// <summary>
/// One run's hold on the store. Disposing without publishing leaves no trace. For edition 1 rows may be written straight into their tables inside the
/// transaction that publishing commits; later editions are staged, encrypted, outside the write lock.
/// </summary>
public interface IEditionSession : IAsyncDisposable
{
    /// <summary>The village.</summary>
    VillageState Village { get; }

    /// <summary>Live rows of an entity: source key to our id and fingerprint.</summary>
    Task<StoredKeys> LoadKeysAsync(EntityDefinition entity, CancellationToken cancellationToken);

    /// <summary>Live rows of an entity whose source keys lie in some ranges.</summary>
    Task<StoredKeys> LoadKeysAsync(EntityDefinition entity, IReadOnlyList<KeyRange> ranges, CancellationToken cancellationToken);

    /// <summary>Decrypted live rows by our id, in no particular order.</summary>
    IAsyncEnumerable<StoredRecord> LoadRecordsAsync(EntityDefinition entity, IReadOnlyCollection<long> ids, CancellationToken cancellationToken);

    /// <summary>
    /// Decrypted live rows that have one of the given canonical values in a field, in no particular order. The field is one that the store can look up: a reference, a family card or
    /// household number, a NIK, a participant; a NIK or card number that is neither real nor temporary is not found.
    /// </summary>
    IAsyncEnumerable<StoredRecord> FindRecordsAsync(
        EntityDefinition entity, FieldDefinition field, IReadOnlyCollection<string> values, CancellationToken cancellationToken);

    /// <summary>
    /// Decrypted live rows whose number has no form that <see cref="FindRecordsAsync"/> can be asked for, in no particular order: a NIK or card number that is neither real nor temporary,
    /// or none at all; a household number that is more than <see cref="Domain.Statistics.StatisticsNumber.MostDigits"/> digits. A village has few of them.
    /// </summary>
    IAsyncEnumerable<StoredRecord> FindIrregularAsync(EntityDefinition entity, FieldDefinition field, CancellationToken cancellationToken);

    /// <summary>Decrypted live rows by source key, in no particular order.</summary>
    IAsyncEnumerable<StoredRecord> FindKeysAsync(EntityDefinition entity, IReadOnlyCollection<long> sourceKeys, CancellationToken cancellationToken);

    /// <summary>Live residents whose birthday, as <c>MM-dd</c>, is one of the given days.</summary>
    IAsyncEnumerable<StoredRecord> FindBirthdaysAsync(Func<DateOnly, bool> isWanted, CancellationToken cancellationToken);

    /// <summary>
    /// Tombstones (of residents by NIK, of families by family card number) whose blind index is among the given ones, those removed last first.
    /// Keys of the result are <see cref="Convert.ToHexString(byte[])"/> of the index.
    /// </summary>
    Task<IReadOnlyDictionary<string, IReadOnlyList<Tombstone>>> FindTombstonesAsync(
        EntityDefinition entity, IReadOnlyCollection<byte[]> blindIndexes, CancellationToken cancellationToken);

    /// <summary>Tombstones by whom they belonged to (sellers by our id of their resident, products by our id of their seller), those removed last first.</summary>
    Task<IReadOnlyDictionary<long, IReadOnlyList<Tombstone>>> FindOwnedTombstonesAsync(
        EntityDefinition entity, IReadOnlyCollection<long> owners, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<long, IReadOnlyList<Tombstone>>>(new Dictionary<long, IReadOnlyList<Tombstone>>());

    /// <summary>
    /// Source keys of residents of whom a person said that they are a removed one: source key to our removed id. <see cref="LoadKeysAsync(EntityDefinition, CancellationToken)"/> gives such a source key as unknown, so
    /// that the row is bound again; a decision is spent once the removed id lives.
    /// </summary>
    Task<IReadOnlyDictionary<long, long>> LoadDecisionsAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<long, long>>(new Dictionary<long, long>());

    /// <summary>Takes a row to be inserted or updated. May wait when the writer is behind.</summary>
    ValueTask StageAsync(StagedRow row, CancellationToken cancellationToken);

    /// <summary>Takes a removal.</summary>
    ValueTask StageRemovalAsync(StagedRemoval removal, CancellationToken cancellationToken);

    /// <summary>
    /// Makes the edition visible in one durable transaction: merge, change list, statistics, quarantine, receipt. Before the commit the stored
    /// count and content sum of every entity are computed again from the tables and must equal <see cref="EditionDraft.Expected"/>; otherwise everything is rolled back.
    /// </summary>
    /// <exception cref="Domain.Errors.StoreException">The store is full, locked or damaged, or the proof failed.</exception>
    Task PublishAsync(EditionDraft draft, CancellationToken cancellationToken);

    /// <summary>
    /// Computes the content sums of stored entities, by name, which <see cref="ConfirmAsync"/> and <see cref="PublishAsync"/> then need not do again, unless this session stages rows of them or
    /// somebody wrote to the store since.
    /// </summary>
    Task SumAheadAsync(IReadOnlyCollection<string> entities, CancellationToken cancellationToken);

    /// <summary>Records an unchanged run: receipt and freshness, same edition; refreshes statistics when the draft brings them.</summary>
    Task ConfirmAsync(EditionDraft draft, CancellationToken cancellationToken);
}
