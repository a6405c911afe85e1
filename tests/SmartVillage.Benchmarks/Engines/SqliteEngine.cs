using System.Globalization;
using Microsoft.Data.Sqlite;

namespace SmartVillage.Benchmarks.Engines;

/// <summary>What SQLite can do by itself, in a file in a temporary folder; every thread has a connection of its own.</summary>
internal abstract class SqliteEngine : ISearchEngine
{
    private readonly string _folder = Directory.CreateTempSubdirectory("smartvillage-engines-").FullName;
    private readonly ThreadLocal<SqliteConnection> _connections;

    protected SqliteEngine() => _connections = new ThreadLocal<SqliteConnection>(Open, trackAllValues: true);

    public abstract string Name { get; }

    public long BytesOnDisk => Directory.GetFiles(_folder).Sum(file => new FileInfo(file).Length);

    protected abstract string Schema { get; }

    protected abstract string Question { get; }

    public void Build(IReadOnlyList<string> names)
    {
        Run(Schema);
        using var transaction = _connections.Value!.BeginTransaction();
        Fill(_connections.Value, names);
        transaction.Commit();
    }

    public IReadOnlyList<int> Find(string words, int take)
    {
        using var command = _connections.Value!.CreateCommand();
        command.CommandText = Question;
        command.Parameters.AddWithValue("$words", Words(words));
        command.Parameters.AddWithValue("$take", take);
        using var reader = command.ExecuteReader();
        var places = new List<int>();
        while (reader.Read())
        {
            places.Add(reader.GetInt32(0));
        }

        return places;
    }

    public void Dispose()
    {
        foreach (var connection in _connections.Values)
        {
            connection.Dispose();
        }

        _connections.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Groups of three letters of every word, with a mark before and behind it.</summary>
    protected static IEnumerable<string> Trigrams(string words) => words.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(word => $"_{word}_".Length < 3 ? [] : Enumerable.Range(0, word.Length).Select(at => $"_{word}_".Substring(at, 3))).Distinct(StringComparer.Ordinal);

    protected abstract void Fill(SqliteConnection connection, IReadOnlyList<string> names);

    protected abstract string Words(string words);

    protected static SqliteCommand Insert(SqliteConnection connection, string sql, params ReadOnlySpan<string> names)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in names)
        {
            command.Parameters.Add(new SqliteParameter(name, null));
        }

        return command;
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(_folder, "goods.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = WAL; PRAGMA cache_size = -65536";
        command.ExecuteNonQuery();
        return connection;
    }

    private void Run(string sql)
    {
        using var command = _connections.Value!.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

/// <summary>A table of trigrams, which any database can have; products that share most of them with the question.</summary>
internal sealed class TrigramTable : SqliteEngine
{
    public override string Name => "tabel trigram di SQLite";

    protected override string Schema => "CREATE TABLE goods (place INTEGER PRIMARY KEY, grams INTEGER); CREATE TABLE grams (gram TEXT, place INTEGER, PRIMARY KEY (gram, place)) WITHOUT ROWID";

    protected override string Question =>
        """
        SELECT g.place FROM grams g JOIN goods p ON p.place = g.place WHERE g.gram IN (SELECT value FROM json_each($words))
        GROUP BY g.place ORDER BY count(*) DESC, p.grams LIMIT $take
        """;

    protected override string Words(string words) => System.Text.Json.JsonSerializer.Serialize(Trigrams(words));

    protected override void Fill(SqliteConnection connection, IReadOnlyList<string> names)
    {
        using var product = Insert(connection, "INSERT INTO goods VALUES ($place, $grams)", "$place", "$grams");
        using var gram = Insert(connection, "INSERT INTO grams VALUES ($gram, $place)", "$gram", "$place");
        for (var place = 0; place < names.Count; place++)
        {
            var grams = Trigrams(names[place]).ToList();
            (product.Parameters[0].Value, product.Parameters[1].Value) = (place, grams.Count);
            product.ExecuteNonQuery();
            foreach (var one in grams)
            {
                (gram.Parameters[0].Value, gram.Parameters[1].Value) = (one, place);
                gram.ExecuteNonQuery();
            }
        }
    }
}

/// <summary>SQLite's own full text search with its tokenizer of trigrams, any of which may be there; best by BM25.</summary>
internal sealed class Fts5Trigrams : SqliteEngine
{
    public override string Name => "SQLite FTS5 dengan trigram";

    protected override string Schema => "CREATE VIRTUAL TABLE goods USING fts5(name, tokenize = 'trigram')";

    protected override string Question => "SELECT rowid FROM goods WHERE goods MATCH $words ORDER BY rank LIMIT $take";

    protected override string Words(string words)
    {
        var text = words.ToLowerInvariant();
        return text.Length < 3 ? $"\"{text}\"" : string.Join(" OR ", Enumerable.Range(0, text.Length - 2).Select(at => $"\"{text.AsSpan(at, 3)}\""));
    }

    protected override void Fill(SqliteConnection connection, IReadOnlyList<string> names)
    {
        using var product = Insert(connection, "INSERT INTO goods (rowid, name) VALUES ($place, $name)", "$place", "$name");
        for (var place = 0; place < names.Count; place++)
        {
            (product.Parameters[0].Value, product.Parameters[1].Value) = (place.ToString(CultureInfo.InvariantCulture), names[place]);
            product.ExecuteNonQuery();
        }
    }
}
