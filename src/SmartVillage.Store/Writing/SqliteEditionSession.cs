using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using SmartVillage.Domain.Records;
using SmartVillage.Store.Marketplace;
using SmartVillage.Store.Mutakhiran;
using SmartVillage.Store.Sqlite;
using SmartVillage.Sync.Sources;
using SmartVillage.Sync.Stores;
using SQLitePCL;

namespace SmartVillage.Store.Writing;

/// <summary>One run's hold on the store. Nothing of it is visible, or left, before <see cref="PublishAsync"/> commits.</summary>
internal sealed class SqliteEditionSession(StoreContext context, VillageState village) : IEditionSession
{
    private const int LotRows = 1000;

    private readonly List<StagedRemoval> _removals = [];
    private readonly HashSet<string> _staged = new(StringComparer.Ordinal);
    private readonly Lazy<SqliteConnection> _connection = new(() => context.Population.OpenExclusive());
    private StagingPipeline? _pipeline;
    private WriteTransaction? _transaction;
    private SumsAhead? _sums;
    private bool _isDirect;
    private bool _isPublished;
    private bool _isClosed;

    public VillageState Village { get; } = village;

    private bool IsFirst => Village.Edition == 0;

    private string File => context.Population.Path;

    public Task<StoredKeys> LoadKeysAsync(EntityDefinition entity, CancellationToken cancellationToken) => LoadKeysAsync(entity, KeyScan.Everything, cancellationToken);

    public Task<StoredKeys> LoadKeysAsync(EntityDefinition entity, IReadOnlyList<KeyRange> ranges, CancellationToken cancellationToken) => Task.Run(
        () =>
        {
            using var connection = context.Population.OpenReader();
            return StoreErrors.Guard(File, () =>
            {
                var released = entity == Entities.Residents ? IdentityDecisions.Load(connection, Village.Id) : null;
                return KeyScan.Load(
                    connection, StoreTables.Of(entity), Village.Id, ranges, (key, id) => released?.ContainsKey(key) == true ? IdentityDecisions.Release(id) : key, cancellationToken);
            });
        },
        cancellationToken);

    public Task<IReadOnlyDictionary<long, long>> LoadDecisionsAsync(CancellationToken cancellationToken) => Task.Run(
        () =>
        {
            using var connection = context.Population.OpenReader();
            return StoreErrors.Guard(File, () => IdentityDecisions.Load(connection, Village.Id));
        },
        cancellationToken);

    public async IAsyncEnumerable<StoredRecord> LoadRecordsAsync(
        EntityDefinition entity, IReadOnlyCollection<long> ids, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var record in LoadAsync(ids.Order(), some => RowReader.Load(context, entity, Village.Id, some), cancellationToken))
        {
            yield return record;
        }
    }

    public async IAsyncEnumerable<StoredRecord> FindRecordsAsync(
        EntityDefinition entity, FieldDefinition field, IReadOnlyCollection<string> values, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var record in LoadAsync(values, some => RowFinder.Find(context, entity, Village.Id, field, some), cancellationToken))
        {
            yield return record;
        }
    }

    public async IAsyncEnumerable<StoredRecord> FindIrregularAsync(
        EntityDefinition entity, FieldDefinition field, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var ids = await Task.Run(() => RowFinder.Irregular(context, entity, Village.Id, field), cancellationToken);
        await foreach (var record in LoadRecordsAsync(entity, ids, cancellationToken))
        {
            yield return record;
        }
    }

    public async IAsyncEnumerable<StoredRecord> FindKeysAsync(
        EntityDefinition entity, IReadOnlyCollection<long> sourceKeys, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var record in LoadAsync(sourceKeys.Order(), some => RowFinder.Find(context, entity, Village.Id, some), cancellationToken))
        {
            yield return record;
        }
    }

    public async IAsyncEnumerable<StoredRecord> FindBirthdaysAsync(Func<DateOnly, bool> isWanted, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var ids = await Task.Run(() => RowFinder.Birthdays(context, Village.Id, isWanted), cancellationToken);
        await foreach (var record in LoadRecordsAsync(Entities.Residents, ids, cancellationToken))
        {
            // A tombstone, which has no source key, keeps its birth date and does not age.
            if (record.Record.SourceKey != 0)
            {
                yield return record;
            }
        }
    }

    public Task<IReadOnlyDictionary<string, IReadOnlyList<Tombstone>>> FindTombstonesAsync(
        EntityDefinition entity, IReadOnlyCollection<byte[]> blindIndexes, CancellationToken cancellationToken) =>
        Task.Run(() => Tombstones.Find(context, entity, Village.Id, blindIndexes, cancellationToken), cancellationToken);

    public Task<IReadOnlyDictionary<long, IReadOnlyList<Tombstone>>> FindOwnedTombstonesAsync(
        EntityDefinition entity, IReadOnlyCollection<long> owners, CancellationToken cancellationToken) =>
        Task.Run(() => OwnedTombstones.Find(context, entity, Village.Id, owners, cancellationToken), cancellationToken);

    public ValueTask StageAsync(StagedRow row, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_isClosed, this);
        _staged.Add(row.Record.Definition.Name);
        _pipeline ??= new StagingPipeline(new BatchPreparer(context.Keys, context.Sealer, Village.Id), File, OpenTargetAsync);
        return _pipeline.AddAsync(row, cancellationToken);
    }

    public ValueTask StageRemovalAsync(StagedRemoval removal, CancellationToken cancellationToken)
    {
        _staged.Add(removal.Entity.Name);
        _removals.Add(removal);
        return ValueTask.CompletedTask;
    }

    public async Task PublishAsync(EditionDraft draft, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ForgetInWork(draft);
        await RunAsync(
            async () =>
            {
                if (_pipeline is not null)
                {
                    await _pipeline.CompleteAsync(cancellationToken);
                }

                _transaction ??= await WriteTransaction.BeginAsync(context, _connection.Value, cancellationToken);
                Publish(draft, cancellationToken);
            },
            cancellationToken);
        await EndAsync();
    }

    public Task SumAheadAsync(IReadOnlyCollection<string> entities, CancellationToken cancellationToken) =>
        Task.Run(
            () => StoreErrors.Guard(File, () =>
            {
                _sums ??= SumsAhead.Begin(context);
                _sums.Add(Village.Id, entities, cancellationToken);
            }),
            cancellationToken);

    public async Task ConfirmAsync(EditionDraft draft, CancellationToken cancellationToken)
    {
        if (_pipeline is not null || _removals.Count > 0)
        {
            throw new InvalidOperationException("A run with staged rows cannot be unchanged.");
        }

        ForgetInWork(draft);
        await RunAsync(
            async () =>
            {
                _transaction = await WriteTransaction.BeginAsync(context, _connection.Value, cancellationToken);
                Confirm(draft);
            },
            cancellationToken);
        await EndAsync();
    }

    public async ValueTask DisposeAsync() => await CloseAsync();

    /// <summary>
    /// A first edition goes straight into its tables when nobody else writes. Otherwise it is staged like any other: a source whose rows nobody takes while another
    /// village is loaded would close the connection after a minute.
    /// </summary>
    private Task<IBatchTarget> OpenTargetAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!IsFirst || WriteTransaction.TryBegin(context, _connection.Value) is not { } transaction)
        {
            return Task.FromResult<IBatchTarget>(new StageTarget(_connection.Value));
        }

        (_transaction, _isDirect) = (transaction, true);
        FilterIndexes.DropIfEmpty(_connection.Value);
        return Task.FromResult<IBatchTarget>(new DirectTarget(_connection.Value, Village.Id));
    }

    private void Publish(EditionDraft draft, CancellationToken cancellationToken)
    {
        var connection = _connection.Value;
        var writer = new EditionWriter(context, connection, Village, draft);
        writer.CheckEdition();
        context.Reached?.Invoke("begun");
        if (_isDirect)
        {
            FilterIndexes.Create(connection);
        }
        else
        {
            new EditionMerge(context, connection, Village.Id, draft.Edition, writer.Now).Apply(_removals);
        }

        RemoveSpecific(draft);
        context.Reached?.Invoke("rows");
        writer.WriteEdition();
        RowHistory.Mark(connection, Village.Id, draft);
        context.Reached?.Invoke("edition");
        writer.WriteStatistics();
        context.Reached?.Invoke("statistics");
        writer.WriteReviews();
        context.Reached?.Invoke("reviews");
        writer.WriteVillage(visibleChange: true);
        context.Reached?.Invoke("village");
        new ListingWriter(context, connection, Village.Id).Write(draft.Village, draft.SnapshotAt);
        context.Reached?.Invoke("listings");
        writer.WriteReceipt();
        context.Reached?.Invoke("receipt");
        Retention.Apply(connection, Village.Id, context.Time.GetUtcNow());
        context.Reached?.Invoke("retention");
        writer.Prove(_sums, _staged);
        context.Reached?.Invoke("proof");
        cancellationToken.ThrowIfCancellationRequested();
        _transaction!.Commit();
        context.Reached?.Invoke("commit");
    }

    private void Confirm(EditionDraft draft)
    {
        var writer = new EditionWriter(context, _connection.Value, Village, draft);
        writer.CheckEdition();
        RemoveSpecific(draft);
        writer.Prove(_sums, _staged);
        writer.WriteStatistics();
        writer.WriteReviews();
        var listings = new ListingWriter(context, _connection.Value, Village.Id);
        var isOutdated = listings.IsOutdated(draft.Village);
        writer.WriteVillage(visibleChange: draft.Statistics is not null || isOutdated);
        if (isOutdated)
        {
            listings.Write(draft.Village, draft.SnapshotAt);
        }

        writer.WriteReceipt();
        context.Reached?.Invoke("receipt");
        Retention.Apply(_connection.Value, Village.Id, context.Time.GetUtcNow());
        _transaction!.Commit();
        context.Reached?.Invoke("commit");
    }

    /// <summary>Before the transaction begins, which may not wait for another file.</summary>
    private void ForgetInWork(EditionDraft draft)
    {
        if (SpecificScrub.Dropped(Village, draft.Probe.Maps) is { Count: > 0 } dropped)
        {
            SpecificForgetting.Apply(context, draft.Village.Code, dropped);
        }
    }

    private void RemoveSpecific(EditionDraft draft)
    {
        if (SpecificScrub.Dropped(Village, draft.Probe.Maps) is { Count: > 0 } dropped)
        {
            new SpecificScrub(context, _connection.Value, Village.Id).Remove(dropped);
        }
    }

    /// <summary>Rows of many keys, some thousand at a time: while one lot is used the next is found and decrypted.</summary>
    private static async IAsyncEnumerable<StoredRecord> LoadAsync<T>(
        IEnumerable<T> keys, Func<T[], List<StoredRecord>> load, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Task<List<StoredRecord>>? ahead = null;
        foreach (var some in keys.Chunk(LotRows))
        {
            var lot = ahead;
            ahead = Task.Run(() => load(some), cancellationToken);
            foreach (var record in lot is null ? [] : await lot)
            {
                yield return record;
            }
        }

        foreach (var record in ahead is null ? [] : await ahead)
        {
            yield return record;
        }
    }

    /// <summary>Off the caller's thread, cancellable in the middle of a long statement, with failures translated.</summary>
    private async Task RunAsync(Func<Task> work, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_isClosed, this);
        try
        {
            await Task.Run(
                async () =>
                {
                    await using var interrupt = cancellationToken.Register(() => raw.sqlite3_interrupt(_connection.Value.Handle));
                    await work();
                },
                cancellationToken);
        }
        catch (Exception e) when (StoreErrors.IsOurs(e))
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw StoreErrors.Translate(e, File);
        }
    }

    /// <summary>After a commit: what follows is comfort and cannot fail the run.</summary>
    private async Task EndAsync()
    {
        _isPublished = true;
        context.NoteRevision();
        await CloseAsync();
        context.FollowCodes();
    }

    private async Task CloseAsync()
    {
        if (_isClosed)
        {
            return;
        }

        _isClosed = true;
        if (_pipeline is not null)
        {
            await _pipeline.DisposeAsync();
        }

        _sums?.Dispose();
        _transaction?.Dispose();
        if (_connection.IsValueCreated)
        {
            await Task.Run(() => Housekeeping.Run(_connection.Value, isFirstLoad: IsFirst && _isPublished));
            await _connection.Value.DisposeAsync();
        }
    }
}
