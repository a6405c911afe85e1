using Microsoft.Data.Sqlite;
using SmartVillage.Store.Sqlite;

namespace SmartVillage.Store.Writing;

/// <summary>
/// The right to write population data. In this process runs queue at a gate; against other processes it is asked for again and again, because a first load
/// elsewhere may hold it for minutes.
/// </summary>
internal sealed class WriteTransaction : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly SemaphoreSlim _gate;
    private readonly SqliteTransaction _transaction;

    private WriteTransaction(SemaphoreSlim gate, SqliteTransaction transaction)
    {
        _gate = gate;
        _transaction = transaction;
    }

    public static async Task<WriteTransaction> BeginAsync(StoreContext context, SqliteConnection connection, CancellationToken cancellationToken)
    {
        await context.WriteGate.WaitAsync(cancellationToken);
        try
        {
            var until = context.Time.GetUtcNow() + Patience;
            while (true)
            {
                try
                {
                    // One try waits as long as the busy timeout of the connection.
                    connection.DefaultTimeout = 1;
                    return new WriteTransaction(context.WriteGate, connection.BeginTransaction(deferred: false));
                }
                catch (SqliteException e) when (StoreErrors.IsBusy(e) && context.Time.GetUtcNow() < until)
                {
                    await Task.Delay(TimeSpan.FromMilliseconds(100), context.Time, cancellationToken);
                }
            }
        }
        catch
        {
            context.WriteGate.Release();
            throw;
        }
    }

    /// <summary>The right to write if nobody has it at this moment, else null.</summary>
    public static WriteTransaction? TryBegin(StoreContext context, SqliteConnection connection)
    {
        if (!context.WriteGate.Wait(TimeSpan.Zero))
        {
            return null;
        }

        try
        {
            connection.DefaultTimeout = 1;
            return new WriteTransaction(context.WriteGate, connection.BeginTransaction(deferred: false));
        }
        catch (SqliteException e) when (StoreErrors.IsBusy(e))
        {
            context.WriteGate.Release();
            return null;
        }
        catch
        {
            context.WriteGate.Release();
            throw;
        }
    }

    public void Commit() => _transaction.Commit();

    /// <summary>Rolls back unless it was committed.</summary>
    public void Dispose()
    {
        try
        {
            _transaction.Dispose();
        }
        catch (SqliteException)
        {
            // A full disk or a lost file already ended the transaction; there is nothing left to undo.
        }
        finally
        {
            _gate.Release();
        }
    }
}
