using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using SmartVillage.Store.Keys;
using SmartVillage.Store.Services;
using SmartVillage.Store.Writing;

namespace SmartVillage.Store.Sqlite;

/// <summary>The opened store: its three databases, its keys and what is made from them. Opens on first use, so that a broken store can still be diagnosed.</summary>
internal sealed class StoreContext(StoreFiles files, TimeProvider time) : IDisposable
{
    /// <summary>Random text of this store's history; a restored store has another one and must not be mistaken for it.</summary>
    private const string EpochName = "epoch";

    private readonly Lock _opening = new();
    private volatile OpenedKeys? _keys;

    public StoreFiles Files { get; } = files;

    public TimeProvider Time { get; } = time;

    public SqliteDatabase Population { get; } = new(files.Population, "Population", time);

    public SqliteDatabase Work { get; } = new(files.Work, "Work", time);

    public SqliteDatabase LedgerFile { get; } = new(files.Ledger, "Ledger", time);

    /// <summary>One writer of population data at a time in this process; other processes are kept apart by SQLite.</summary>
    public SemaphoreSlim WriteGate { get; } = new(1, 1);

    /// <summary>Hears the steps of a publish as they are passed; lets a test stop a process exactly there.</summary>
    internal Action<string>? Reached { get; set; }

    public StoreKeys Keys => Opened().Keys;

    public RecordSealer Sealer => Opened().Sealer;

    public void Dispose()
    {
        _keys?.Sealer.Dispose();
        WriteGate.Dispose();
        Population.Dispose();
        Work.Dispose();
        LedgerFile.Dispose();
    }

    /// <summary>Notes beside the keys how far this store has come; see <see cref="EditionMark"/>.</summary>
    public void NoteRevision()
    {
        try
        {
            var (epoch, revision) = Population.Use(connection => (Meta(connection, EpochName)!, Revision(connection)));
            new EditionMark(Files.KeysFolder).Write(epoch, revision);
        }
        catch (Domain.Errors.StoreException)
        {
            // The mark stays where it was; nothing that is stored depends on it.
        }
    }

    /// <summary>Lets operators' work follow villages whose code was corrected; see <see cref="CodeCorrections"/>.</summary>
    public void FollowCodes()
    {
        try
        {
            CodeCorrections.Follow(this);
        }
        catch (Domain.Errors.StoreException)
        {
            // The note stays; the next run, or the next process, takes it up.
        }
    }

    private OpenedKeys Opened()
    {
        if (_keys is { } ready)
        {
            return ready;
        }

        lock (_opening)
        {
            if (_keys is null)
            {
                _keys = OpenKeys();
                FollowCodes();
            }

            return _keys;
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

            var keys = check is null ? Initialise(connection, folder) : new StoreKeys(folder.Load());
            if ((check ?? Meta(connection, "key-check")) != keys.CheckValue)
            {
                throw StoreErrors.KeysWrong();
            }

            if (new EditionMark(Files.KeysFolder).IsAhead(Meta(connection, EpochName)!, () => Revision(connection)))
            {
                BeginEpoch(connection);
            }

            return new OpenedKeys(keys, new RecordSealer(keys));
        });
    }

    /// <summary>Says that edition numbers from here on mean something else than before.</summary>
    public static void BeginEpoch(SqliteConnection connection) =>
        connection.Run("UPDATE store_meta SET value = $value WHERE name = $name", ("$value", NewEpoch()), ("$name", EpochName));

    /// <summary>The history that a connection writes in.</summary>
    public static string EpochOf(SqliteConnection connection) => Meta(connection, EpochName)!;

    private static string NewEpoch() => RandomNumberGenerator.GetHexString(16, lowercase: true);

    /// <summary>Grows with everything that readers can see, over all villages.</summary>
    private static long Revision(SqliteConnection connection) => (long)connection.Scalar("SELECT coalesce(sum(revision), 0) FROM villages")!;

    /// <summary>
    /// Makes the keys of a new store and notes what they are. Processes that start together do so one after the other, under the write lock of the database: moving a file without
    /// replacing another looks first and renames then, so that two of them could each believe to have been first.
    /// </summary>
    private static StoreKeys Initialise(SqliteConnection connection, KeyFolder folder)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        var keys = new StoreKeys(folder.Exists ? folder.Load() : folder.Create());
        connection.Run("INSERT OR IGNORE INTO store_meta VALUES ($name, $value)", ("$name", EpochName), ("$value", NewEpoch()));
        connection.Run("INSERT OR IGNORE INTO store_meta VALUES ('key-check', $value)", ("$value", keys.CheckValue));
        transaction.Commit();
        return keys;
    }

    private static string? Meta(SqliteConnection connection, string name) =>
        (string?)connection.Scalar("SELECT value FROM store_meta WHERE name = $name", ("$name", name));

    private sealed record OpenedKeys(StoreKeys Keys, RecordSealer Sealer);
}
