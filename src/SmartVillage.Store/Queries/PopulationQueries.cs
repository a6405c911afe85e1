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
public sealed class PopulationQueries
{
    private readonly StoreContext _context;
    private readonly StoredTexts _texts;
    private static readonly LinqToDB.DataProvider.IDataProvider Provider = SQLiteTools.GetDataProvider(SQLiteProvider.Microsoft);

    internal PopulationQueries(StoreContext context, IStoredFormats formats)
    {
        _context = context;
        _texts = new StoredTexts(formats);
    }

    /// <summary>Hears every statement before it runs; lets a test look at plans.</summary>
    internal Action<string>? OnStatement { get; init; }

    /// <summary>Starts one consistent reading.</summary>
    /// <exception cref="Domain.Errors.StoreException">The store cannot be read.</exception>
    public PopulationReader Open()
    {
        // Opening the keys also notices a file that was put back from a backup, before anything of it is shown under the old epoch.
        _ = _context.Keys;
        var connection = _context.Population.OpenReader();
        try
        {
            return StoreErrors.Guard(_context.Population.Path, () =>
            {
                var transaction = connection.BeginTransaction(deferred: true);
                return new PopulationReader(
                    connection, transaction, new DataConnection(OnStatement is null ? Options(transaction) : Options(transaction).UseTracing(System.Diagnostics.TraceLevel.Info, Tell)), _texts);
            });
        }
        catch (Exception)
        {
            connection.Dispose();
            throw;
        }
    }

    internal static DataOptions Options(SqliteTransaction transaction) => new DataOptions().UseTransaction(Provider, transaction);

    private void Tell(TraceInfo trace)
    {
        if (trace.TraceInfoStep == TraceInfoStep.BeforeExecute)
        {
            OnStatement!(trace.Command!.CommandText);
        }
    }
}
