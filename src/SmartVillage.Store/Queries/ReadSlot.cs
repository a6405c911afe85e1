using LinqToDB.Data;
using Microsoft.Data.Sqlite;
using SmartVillage.Store.Sqlite;

namespace SmartVillage.Store.Queries;

/// <summary>
/// A kept connection for readings, one at a time, with its prepared statements: opening one and preparing anew costs more than most answers. It remembers the state it
/// saw last; SQLite tells in one step whether anybody has written since.
/// </summary>
internal sealed class ReadSlot : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, RawStatement> _statements = new(StringComparer.Ordinal);
    private readonly RawStatement _begin;
    private readonly RawStatement _end;
    private readonly RawStatement _version;
    private long _seenVersion;

    public ReadSlot(SqliteConnection connection, DataConnection db, (DateTime, long) file)
    {
        _connection = connection;
        Db = db;
        File = file;
        _begin = new RawStatement(connection, "BEGIN");
        _end = new RawStatement(connection, "COMMIT");
        _version = new RawStatement(connection, "PRAGMA data_version");
    }

    public DataConnection Db { get; }

    /// <summary>Time and size of the file when it was opened; a file that was put in its place is not read through this connection.</summary>
    public (DateTime, long) File { get; }

    /// <summary>The state last seen, or null before the first reading.</summary>
    public StoreState? State { get; private set; }

    /// <summary>Starts a transaction and finds out what it sees.</summary>
    public void Begin(StoreStates states)
    {
        _begin.Step();
        if (HasChanged())
        {
            State = states.Read(this);
        }
    }

    public void End() => _end.Step();

    /// <summary>Whether anybody has written since the last reading; also starts what a transaction sees.</summary>
    public bool HasChanged()
    {
        _version.Step();
        var version = _version.Number(0);
        _version.Reset();
        var isNew = State is null || version != _seenVersion;
        _seenVersion = version;
        return isNew;
    }

    /// <summary>Forgets what was seen, so that the next reading looks again.</summary>
    public void Forget() => State = null;

    /// <summary>A statement that is prepared once.</summary>
    public RawStatement Statement(string sql)
    {
        if (!_statements.TryGetValue(sql, out var statement))
        {
            _statements[sql] = statement = new RawStatement(_connection, sql);
        }

        return statement;
    }

    public void Dispose()
    {
        foreach (var statement in _statements.Values.Append(_begin).Append(_end).Append(_version))
        {
            statement.Dispose();
        }

        Db.Dispose();
        _connection.Dispose();
    }
}
