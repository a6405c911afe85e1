using System.Collections.Concurrent;
using LinqToDB.Data;
using Microsoft.Data.Sqlite;
using SmartVillage.Store.Sqlite;

namespace SmartVillage.Store.Queries;

/// <summary>The kept connections. There are as many as readings at one time, and at most a few wait for the next.</summary>
internal sealed class ReadSlots(SqliteDatabase database, StoredTexts texts, Func<SqliteConnection, DataConnection> connect) : IDisposable
{
    private const int MostIdle = 16;

    // Milliseconds of the machine. A look costs a few calls into the operating system, which thousands of requests a second can share; an edition shows this much later at most.
    internal const long LookHoldsFor = 2;

    private readonly StoreStates _states = new(texts);
    private readonly ConcurrentStack<ReadSlot> _idle = new();
    private volatile Looked? _looked;
    private volatile bool _isDisposed;

    public string Path => database.Path;

    /// <summary>A connection with a transaction whose state is known.</summary>
    public ReadSlot Take()
    {
        var slot = Rent();
        try
        {
            StoreErrors.Guard(Path, () => slot.Begin(_states));
            return slot;
        }
        catch (Exception)
        {
            slot.Dispose();
            throw;
        }
    }

    /// <summary>The state that a transaction would see, or saw a moment ago.</summary>
    public StoreState Look()
    {
        var now = Environment.TickCount64;
        if (_looked is { } looked && now - looked.At < LookHoldsFor)
        {
            return looked.State;
        }

        var state = LookNow();
        _looked = new Looked(state, now);
        return state;
    }

    /// <summary>Takes a connection back and ends its transaction.</summary>
    public void Return(ReadSlot slot, bool isUsable)
    {
        try
        {
            if (isUsable)
            {
                slot.End();
                Keep(slot);
                return;
            }
        }
        catch (SqliteException)
        {
            // A reading has nothing to lose; the connection goes.
        }

        slot.Dispose();
    }

    public void Dispose()
    {
        _isDisposed = true;
        while (_idle.TryPop(out var slot))
        {
            slot.Dispose();
        }
    }

    private StoreState LookNow()
    {
        var slot = Rent();
        try
        {
            return StoreErrors.Guard(Path, () =>
            {
                if (slot.HasChanged())
                {
                    slot.Forget();
                    slot.Begin(_states);
                    slot.End();
                }

                var state = slot.State!;
                Keep(slot);
                return state;
            });
        }
        catch (Exception)
        {
            slot.Dispose();
            throw;
        }
    }

    private ReadSlot Rent()
    {
        database.EnsureReady();
        var file = StampOfFile();
        while (_idle.TryPop(out var slot))
        {
            if (slot.File == file)
            {
                return slot;
            }

            slot.Dispose();
        }

        var connection = database.OpenReaderToKeep();
        try
        {
            return StoreErrors.Guard(Path, () => new ReadSlot(connection, connect(connection), file));
        }
        catch (Exception)
        {
            connection.Dispose();
            throw;
        }
    }

    private (DateTime, long) StampOfFile()
    {
        var file = new FileInfo(Path);
        return file.Exists ? (file.LastWriteTimeUtc, file.Length) : default;
    }

    private void Keep(ReadSlot slot)
    {
        if (_isDisposed || _idle.Count >= MostIdle)
        {
            slot.Dispose();
        }
        else
        {
            _idle.Push(slot);
        }
    }

    private sealed record Looked(StoreState State, long At);
}
