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
    private readonly SqliteDatabase _population;
    private readonly StoredTexts _texts;
    private readonly LinqToDB.DataProvider.IDataProvider _provider = SQLiteTools.GetDataProvider(SQLiteProvider.Microsoft);

    internal PopulationQueries(SqliteDatabase population, IStoredFormats formats)
    {
        _population = population;
        _texts = new StoredTexts(formats);
    }

    /// <summary>Starts one consistent reading.</summary>
    /// <exception cref="Domain.Errors.StoreException">The store cannot be read.</exception>
    public PopulationReader Open()
    {
        var connection = _population.OpenReader();
        try
        {
            return StoreErrors.Guard(_population.Path, () =>
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
