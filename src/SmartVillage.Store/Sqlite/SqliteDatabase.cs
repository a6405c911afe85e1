using Microsoft.Data.Sqlite;

namespace SmartVillage.Store.Sqlite;

/// <summary>One SQLite file of the store: creates and migrates it once per process, then hands out connections.</summary>
public sealed class SqliteDatabase(string path, string schema, TimeProvider time)
{
    private readonly Lock _opening = new();
    private volatile bool _isReady;

    /// <summary>The file.</summary>
    public string Path { get; } = path;

    /// <summary>Creates the folder and the file and brings its schema up to date; cheap after the first time.</summary>
    /// <exception cref="Domain.Errors.StoreException">The file cannot be used; the message says why.</exception>
    public void EnsureReady()
    {
        if (_isReady)
        {
            return;
        }

        lock (_opening)
        {
            if (!_isReady)
            {
                StoreErrors.Guard(Path, Prepare);
                _isReady = true;
            }
        }
    }

    /// <summary>A pooled connection for short reads and writes; every commit is durable.</summary>
    public SqliteConnection Open() => Open(SqliteOpenMode.ReadWrite, pooling: true);

    /// <summary>A pooled connection that cannot write.</summary>
    public SqliteConnection OpenReader() => Open(SqliteOpenMode.ReadOnly, pooling: true);

    /// <summary>A connection of its own, for staging and publishing.</summary>
    public SqliteConnection OpenExclusive() => Open(SqliteOpenMode.ReadWrite, pooling: false);

    /// <summary>Runs a short piece of work on a pooled connection with failures translated.</summary>
    public T Use<T>(Func<SqliteConnection, T> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        using var connection = Open();
        return StoreErrors.Guard(Path, () => work(connection));
    }

    private SqliteConnection Open(SqliteOpenMode mode, bool pooling)
    {
        EnsureReady();
        return StoreErrors.Guard(Path, () => Connect(mode, pooling));
    }

    private SqliteConnection Connect(SqliteOpenMode mode, bool pooling)
    {
        var builder = new SqliteConnectionStringBuilder { DataSource = Path, Mode = mode, Pooling = pooling, DefaultTimeout = 30 };
        var connection = new SqliteConnection(builder.ConnectionString);
        try
        {
            connection.Open();
            connection.Run("PRAGMA busy_timeout=5000; PRAGMA synchronous=FULL; PRAGMA cache_size=-16384");
            return connection;
        }
        catch (SqliteException)
        {
            connection.Dispose();
            throw;
        }
    }

    private void Prepare()
    {
        PrivateFiles.CreateFolder(System.IO.Path.GetDirectoryName(Path)!);
        PrivateFiles.CreateFile(Path);
        using var connection = Connect(SqliteOpenMode.ReadWrite, pooling: false);
        connection.Run("PRAGMA journal_mode=WAL");
        new Migrations(schema, time).Apply(connection, Path);
    }
}
