using Microsoft.Data.Sqlite;

namespace SmartVillage.Store.Sqlite;

/// <summary>One SQLite file of the store: creates and migrates it once per process, then hands out connections.</summary>
public sealed class SqliteDatabase(string path, string schema, TimeProvider time) : IDisposable
{
    private const int WriterCacheKiB = 16_384;

    private readonly Lock _opening = new();
    private volatile bool _isReady;

    /// <summary>The file.</summary>
    public string Path { get; } = path;

    /// <summary>Called with every connection that is handed out; lets a test narrow what a file may become.</summary>
    internal Action<SqliteConnection>? Opened { get; set; }

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

    /// <summary>A connection of its own that cannot write, for who keeps it with its prepared statements.</summary>
    public SqliteConnection OpenReaderToKeep() => Open(SqliteOpenMode.ReadOnly, pooling: false);

    /// <summary>A connection of its own, for staging and publishing.</summary>
    public SqliteConnection OpenExclusive() => Open(SqliteOpenMode.ReadWrite, pooling: false);

    /// <summary>Runs a short piece of work on a pooled connection with failures translated.</summary>
    public T Use<T>(Func<SqliteConnection, T> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        using var connection = Open();
        return StoreErrors.Guard(Path, () => work(connection));
    }

    /// <summary>Closes pooled connections; the last one to close a file writes its log back into it.</summary>
    public void Dispose()
    {
        foreach (var mode in (ReadOnlySpan<SqliteOpenMode>)[SqliteOpenMode.ReadOnly, SqliteOpenMode.ReadWrite])
        {
            using var connection = new SqliteConnection(ConnectionString(mode, pooling: true));
            SqliteConnection.ClearPool(connection);
        }
    }

    private SqliteConnection Open(SqliteOpenMode mode, bool pooling)
    {
        EnsureReady();
        return StoreErrors.Guard(Path, () =>
        {
            var connection = Connect(mode, pooling);
            Opened?.Invoke(connection);
            return connection;
        });
    }

    private string ConnectionString(SqliteOpenMode mode, bool pooling) =>
        new SqliteConnectionStringBuilder { DataSource = Path, Mode = mode, Pooling = pooling, DefaultTimeout = 30 }.ConnectionString;

    private SqliteConnection Connect(SqliteOpenMode mode, bool pooling)
    {
        var connection = new SqliteConnection(ConnectionString(mode, pooling));
        try
        {
            connection.Open();
            connection.Run("PRAGMA busy_timeout=5000; PRAGMA synchronous=FULL");
            if (!pooling && mode != SqliteOpenMode.ReadOnly)
            {
                // What is deleted or overwritten is zeroed: a name must not outlive its row in the free parts of the file.
                connection.Run($"PRAGMA cache_size=-{WriterCacheKiB}; PRAGMA secure_delete=ON");
            }

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
