using LinqToDB;
using LinqToDB.Data;
using SmartVillage.Domain.Records;
using SmartVillage.Store.Sqlite;

namespace SmartVillage.Store.Queries;

/// <summary>
/// One read transaction: whatever is read through it belongs to one state of the store (P2). Tombstones are never seen. Not thread-safe; dispose it soon,
/// because an open read keeps the write-ahead log from shrinking.
/// </summary>
public sealed partial class PopulationReader : IDisposable
{
    private readonly ReadSlots _slots;
    private readonly ReadSlot? _slot;
    private readonly StoredTexts _texts;
    private readonly ColumnShelf _columns;
    private bool _isDamaged;
    private bool _isDisposed;

    internal PopulationReader(ReadSlots slots, ReadSlot slot, StoredTexts texts, ColumnShelf columns)
        : this(slots, slot.State!, texts, columns) => _slot = slot;

    /// <summary>One that knows a state and reads nothing.</summary>
    internal PopulationReader(ReadSlots slots, StoreState state, StoredTexts texts, ColumnShelf columns)
    {
        _slots = slots;
        State = state;
        _texts = texts;
        _columns = columns;
    }

    /// <summary>What this reading sees; the same object for as long as nothing that readers can see changes.</summary>
    public StoreState State { get; }

    /// <summary>Random name of this store's history; another one after a restore.</summary>
    public string Epoch => State.Epoch;

    /// <summary>All villages that the store knows, by code; edition 0 means that none is published.</summary>
    public IReadOnlyList<VillageInfo> ListVillages() => State.Villages;

    /// <summary>One village by dotted code.</summary>
    public VillageInfo? FindVillage(string code) => State.FindVillage(code);

    /// <summary>Labels of a village's codes.</summary>
    public CodeLabels ReadLabels(VillageInfo village)
    {
        ArgumentNullException.ThrowIfNull(village);
        return _texts.Labels(Epoch, village, () => Guard(() =>
            Db.GetTable<ReferenceDataRow>().Where(r => r.VillageId == village.Id).Select(r => r.Json).FirstOrDefault()));
    }

    /// <summary>Our ids of rows by their source keys.</summary>
    public IReadOnlyDictionary<long, long> FindIds(EntityDefinition entity, long villageId, IReadOnlyCollection<long> sourceKeys)
    {
        ArgumentNullException.ThrowIfNull(entity);
        var found = new Dictionary<long, long>(sourceKeys.Count);
        Guard(() =>
        {
            EntityTables.FindIds(Slot, entity, villageId, sourceKeys, found);
            return true;
        });
        return found;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (!_isDisposed)
        {
            _isDisposed = true;
            if (_slot is not null)
            {
                _slots.Return(_slot, isUsable: !_isDamaged);
            }
        }
    }

    private ReadSlot Slot => _slot ?? throw new InvalidOperationException("This reading knows the state of the store and reads nothing.");

    private DataConnection Db => Slot.Db;

    private T Guard<T>(Func<T> read)
    {
        try
        {
            return StoreErrors.Guard(_slots.Path, read);
        }
        catch (Exception)
        {
            // Whatever state the connection is in, nobody else gets it.
            _isDamaged = true;
            throw;
        }
    }

    private static DateTimeOffset? At(long? milliseconds) => milliseconds is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null;

    private PopulationRow Open(EntityDefinition entity, EntityRow row) =>
        new(row.Id, row.ChangedEdition, _texts.Open(entity, row));
}
