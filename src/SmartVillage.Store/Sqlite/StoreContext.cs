using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using SmartVillage.Store.Keys;
using SmartVillage.Store.Writing;

namespace SmartVillage.Store.Sqlite;

/// <summary>The opened store: its three databases, its keys and what is made from them. Opens on first use, so that a broken store can still be diagnosed.</summary>
internal sealed class StoreContext(StoreFiles files, TimeProvider time) : IDisposable
{
    private readonly Lock _opening = new();
    private volatile OpenedKeys? _keys;

    public StoreFiles Files { get; } = files;

    public TimeProvider Time { get; } = time;

    public SqliteDatabase Population { get; } = new(files.Population, "Population", time);

    public SqliteDatabase Work { get; } = new(files.Work, "Work", time);

    public SqliteDatabase LedgerFile { get; } = new(files.Ledger, "Ledger", time);

    /// <summary>One writer of population data at a time in this process; other processes are kept apart by SQLite.</summary>
    public SemaphoreSlim WriteGate { get; } = new(1, 1);

    public StoreKeys Keys => Opened().Keys;

    public RecordSealer Sealer => Opened().Sealer;

    /// <summary>Random text made when the store was created; a restored store has another history and must not be mistaken for this one.</summary>
    public string Epoch => Opened().Epoch;

    public void Dispose()
    {
        _keys?.Sealer.Dispose();
        WriteGate.Dispose();
    }

    private OpenedKeys Opened()
    {
        if (_keys is { } ready)
        {
            return ready;
        }

        lock (_opening)
        {
            return _keys ??= OpenKeys();
        }
    }

    private OpenedKeys OpenKeys()
    {
        Population.EnsureReady();
        return Population.Use(connection =>
        {
            var folder = new KeyFolder(Files.KeysFolder, Time);
            var check = Meta(connection, "key-check");
            if (check is not null && !folder.Exists)
            {
                throw StoreErrors.KeysMissing();
            }

            var keys = new StoreKeys(folder.Exists ? folder.Load() : folder.Create());
            check ??= Initialise(connection, keys);
            return check == keys.CheckValue
                ? new OpenedKeys(keys, new RecordSealer(keys), Meta(connection, "epoch")!)
                : throw StoreErrors.KeysWrong();
        });
    }

    /// <summary>Writes what a new store needs; another process may have been faster, then its values stand.</summary>
    private static string Initialise(SqliteConnection connection, StoreKeys keys)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        connection.Run("INSERT OR IGNORE INTO store_meta VALUES ('epoch', $value)", ("$value", RandomNumberGenerator.GetHexString(16, lowercase: true)));
        connection.Run("INSERT OR IGNORE INTO store_meta VALUES ('key-check', $value)", ("$value", keys.CheckValue));
        transaction.Commit();
        return Meta(connection, "key-check")!;
    }

    private static string? Meta(SqliteConnection connection, string name) =>
        (string?)connection.Scalar("SELECT value FROM store_meta WHERE name = $name", ("$name", name));

    private sealed record OpenedKeys(StoreKeys Keys, RecordSealer Sealer, string Epoch);
}
