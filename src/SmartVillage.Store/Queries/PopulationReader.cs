using LinqToDB;
using LinqToDB.Data;
using Microsoft.Data.Sqlite;
using SmartVillage.Domain.Records;
using SmartVillage.Store.Sqlite;

namespace SmartVillage.Store.Queries;

/// <summary>
/// One read transaction: whatever is read through it belongs to one state of the store (P2). Tombstones are never seen. Not thread-safe; dispose it soon,
/// because an open read keeps the write-ahead log from shrinking.
/// </summary>
public sealed partial class PopulationReader : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _transaction;
    private readonly DataConnection _db;
    private readonly StoredTexts _texts;

    internal PopulationReader(SqliteConnection connection, SqliteTransaction transaction, DataConnection db, StoredTexts texts)
    {
        _connection = connection;
        _transaction = transaction;
        _db = db;
        _texts = texts;
        Epoch = db.GetTable<StoreMetaRow>().Where(m => m.Name == StoredTexts.EpochName).Select(m => m.Value).FirstOrDefault() ?? string.Empty;
    }

    /// <summary>Random name of this store's history; another one after a restore.</summary>
    public string Epoch { get; }

    /// <summary>All villages that the store knows, by code; edition 0 means that none is published.</summary>
    public IReadOnlyList<VillageInfo> ListVillages() =>
        Guard(() => _db.GetTable<VillageRow>().OrderBy(v => v.Code).AsEnumerable().Select(ToVillage).ToArray());

    /// <summary>One village by dotted code.</summary>
    public VillageInfo? FindVillage(string code)
    {
        var row = Guard(() => _db.GetTable<VillageRow>().FirstOrDefault(v => v.Code == code));
        return row is null ? null : ToVillage(row);
    }

    /// <summary>Labels of a village's codes.</summary>
    public CodeLabels ReadLabels(VillageInfo village)
    {
        ArgumentNullException.ThrowIfNull(village);
        return _texts.Labels(Epoch, village, () => Guard(() =>
            _db.GetTable<ReferenceDataRow>().Where(r => r.VillageId == village.Id).Select(r => r.Json).FirstOrDefault()));
    }

    /// <summary>Our ids of rows by their source keys.</summary>
    public IReadOnlyDictionary<long, long> FindIds(EntityDefinition entity, long villageId, IReadOnlyCollection<long> sourceKeys)
    {
        ArgumentNullException.ThrowIfNull(entity);
        var found = new Dictionary<long, long>(sourceKeys.Count);
        foreach (var part in sourceKeys.Chunk(500))
        {
            foreach (var (key, id) in Guard(() => EntityTables.FindIds(_db, entity, villageId, part)))
            {
                found[key] = id;
            }
        }

        return found;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _db.Dispose();
        _transaction.Dispose();
        _connection.Dispose();
    }

    private VillageInfo ToVillage(VillageRow row) =>
        new(row.Id, row.Code, row.SourceName, row.Edition, row.Revision, _texts.Profile(row.Profile), At(row.ConfirmedAt), At(row.SnapshotAt));

    private T Guard<T>(Func<T> read) => StoreErrors.Guard(_connection.DataSource, read);

    private static DateTimeOffset? At(long? milliseconds) => milliseconds is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null;

    private PopulationRow Open(EntityDefinition entity, EntityRow row) =>
        new(row.Id, row.ChangedEdition, _texts.Open(entity, row));
}
