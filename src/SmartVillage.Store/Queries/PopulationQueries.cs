using LinqToDB;
using LinqToDB.Data;
using LinqToDB.DataProvider.SQLite;
using Microsoft.Data.Sqlite;
using SmartVillage.Store.Sqlite;

namespace SmartVillage.Store.Queries;

/// <summary>
/// Where every reading interface starts. SQLite decides at the first read of a transaction which state it sees, so an edition that another process published is
/// seen by the next request.
/// </summary>
public sealed class PopulationQueries : IDisposable
{
    private static readonly LinqToDB.DataProvider.IDataProvider Provider = SQLiteTools.GetDataProvider(SQLiteProvider.Microsoft);

    private readonly StoreContext _context;
    private readonly StoredTexts _texts;
    private readonly ReadSlots _slots;
    private readonly ColumnShelf _columns;

    internal PopulationQueries(StoreContext context, IStoredFormats formats)
    {
        _context = context;
        _texts = new StoredTexts(formats);
        _slots = new ReadSlots(context.Population, _texts, connection => new DataConnection(OptionsOf(connection)));
        _columns = new ColumnShelf(_slots);
    }

    /// <summary>Hears every statement before it runs; lets a test look at plans.</summary>
    internal Action<string>? OnStatement { get; init; }

    /// <summary>Starts one consistent reading.</summary>
    /// <exception cref="Domain.Errors.StoreException">The store cannot be read.</exception>
    public PopulationReader Open()
    {
        // Opening the keys also notices a file that was put back from a backup, before anything of it is shown under the old epoch.
        _ = _context.Keys;
        return new PopulationReader(_slots, _slots.Take(), _texts, _columns);
    }

    /// <summary>A reading that knows the state and reads nothing, as seen a moment ago: without a transaction, which would cost more than some answers.</summary>
    /// <exception cref="Domain.Errors.StoreException">The store cannot be read.</exception>
    public PopulationReader OpenState() => new(_slots, Look(), _texts, _columns);

    /// <summary>What a reading would see now, without starting one: whether an answer still holds.</summary>
    /// <exception cref="Domain.Errors.StoreException">The store cannot be read.</exception>
    public StoreState Look()
    {
        _ = _context.Keys;
        return _slots.Look();
    }

    /// <summary>Closes the kept connections.</summary>
    public void Dispose() => _slots.Dispose();

    internal static DataOptions Options(SqliteTransaction transaction) => new DataOptions().UseTransaction(Provider, transaction);

    private DataOptions OptionsOf(SqliteConnection connection)
    {
        var options = new DataOptions().UseConnection(Provider, connection, disposeConnection: false);
        return OnStatement is null ? options : options.UseTracing(System.Diagnostics.TraceLevel.Info, Tell);
    }

    private void Tell(TraceInfo trace)
    {
        if (trace.TraceInfoStep == TraceInfoStep.BeforeExecute)
        {
            OnStatement!(trace.Command!.CommandText);
        }
    }
}
