using System.Globalization;

namespace SmartVillage.TestSupport.OpenSid.Rows;

/// <summary>Writers of all tables of one database, and the ids that its auto-increment columns have reached.</summary>
internal sealed class TableSet
{
    private readonly Dictionary<string, TableWriter> _writers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly OpenSidEra _era;
    private readonly ISqlSink _sink;
    private readonly string _stamp;
    private int _village = 1;

    /// <summary>Writers that stamp rows with the reference date.</summary>
    public TableSet(OpenSidEra era, ISqlSink sink, DateOnly stamp)
    {
        _era = era;
        _sink = sink;
        _stamp = stamp.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + " 09:00:00";
    }

    /// <summary>Writer of a table.</summary>
    public TableWriter this[string table]
    {
        get
        {
            if (!_writers.TryGetValue(table, out var writer))
            {
                writer = new TableWriter(_era.Tables.GetValueOrDefault(table), _stamp) { Village = _village };
                _writers.Add(table, writer);
            }

            return writer;
        }
    }

    /// <summary>Rows written so far, by table.</summary>
    public IReadOnlyDictionary<string, long> Rows => _era.Tables.Keys.ToDictionary(name => name, name => this[name].Rows, StringComparer.Ordinal);

    /// <summary>Makes the following rows those of a village.</summary>
    public void BeginVillage(int village)
    {
        _village = village;
        foreach (var writer in _writers.Values)
        {
            writer.Village = village;
        }
    }

    /// <summary>The next id of a table.</summary>
    public int NextId(string table, int step = 1) => _ids[table] = _ids.GetValueOrDefault(table) + step;

    /// <summary>Sends what is worth a statement; everything when forced.</summary>
    public async Task FlushAsync(bool force, CancellationToken cancellationToken)
    {
        foreach (var writer in _writers.Values)
        {
            if ((force || writer.IsFull) && writer.Take() is { } statement)
            {
                await _sink.ExecuteAsync(statement, cancellationToken);
            }
        }
    }
}
