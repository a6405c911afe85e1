using LinqToDB;
using LinqToDB.Data;
using LinqToDB.DataProvider.SQLite;
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
    private readonly LinqToDB.DataProvider.IDataProvider _provider = SQLiteTools.GetDataProvider(SQLiteProvider.Microsoft);

    internal PopulationQueries(StoreContext context, IStoredFormats formats)
    {
        _context = context;
        _texts = new StoredTexts(formats);
    }

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
                    connection, transaction, new DataConnection(new DataOptions().UseTransaction(_provider, transaction)), _texts);
            });
        }
        catch (Exception)
        {
            connection.Dispose();
            throw;
        }
    }
}
