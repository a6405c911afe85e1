using System.Globalization;
using System.Text;
using SmartVillage.TestSupport.OpenSid.Schema;

namespace SmartVillage.TestSupport.OpenSid.Rows;

/// <summary>
/// Collects rows of one table as multi-row INSERTs. Columns that the release does not have are ignored, and so are rows of tables that it does not have, so that the
/// generator is written once for all releases. What is not set is filled in as a server that is not strict would do, never with the moment of the insert.
/// </summary>
internal sealed class TableWriter
{
    private const int FlushAt = 512 * 1024;
    private readonly TableSchema? _schema;
    private readonly string _stamp;
    private readonly string?[] _values;
    private readonly bool[] _isSet;
    private readonly string _head;
    private readonly StringBuilder _text = new();

    /// <summary>A writer of the table, or of nothing where the schema is null.</summary>
    public TableWriter(TableSchema? schema, string stamp)
    {
        _schema = schema;
        _stamp = stamp;
        _values = new string?[schema?.Columns.Count ?? 0];
        _isSet = new bool[_values.Length];
        _head = schema is null ? string.Empty : $"INSERT INTO `{schema.Name}` ({string.Join(",", schema.Columns.Select(c => $"`{c.Name}`"))}) VALUES\n";
    }

    /// <summary>Whether the release has the table.</summary>
    public bool Exists => _schema is not null;

    /// <summary>Structure of the table.</summary>
    public TableSchema? Schema => _schema;

    /// <summary>Rows written.</summary>
    public long Rows { get; private set; }

    /// <summary>Whether enough has been collected for one statement.</summary>
    public bool IsFull => _text.Length >= FlushAt;

    /// <summary>Value for the current village, where the table has config_id.</summary>
    public int Village { get; set; }

    /// <summary>Whether the release has the column.</summary>
    public bool Has(string column) => _schema?.Has(column) == true;

    /// <summary>Sets a column of the row in the making.</summary>
    public TableWriter Set(string column, string? value)
    {
        var ordinal = _schema?.Ordinal(column) ?? -1;
        if (ordinal >= 0)
        {
            _values[ordinal] = value;
            _isSet[ordinal] = true;
        }

        return this;
    }

    /// <summary>Sets a number.</summary>
    public TableWriter Set(string column, int? value) => Set(column, value?.ToString(CultureInfo.InvariantCulture));

    /// <summary>Sets a date.</summary>
    public TableWriter Set(string column, DateOnly? value) => Set(column, value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>Sets a date with time.</summary>
    public TableWriter Set(string column, DateTime? value) => Set(column, value?.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture));

    /// <summary>Ends the row.</summary>
    public void Write()
    {
        if (_schema is null)
        {
            return;
        }

        if (_schema.Ordinal("config_id") is >= 0 and var tenant && !_isSet[tenant])
        {
            Set("config_id", Village);
        }

        _text.Append(_text.Length == 0 ? _head : ",\n").Append('(');
        for (var ordinal = 0; ordinal < _values.Length; ordinal++)
        {
            if (ordinal > 0)
            {
                _text.Append(',');
            }

            AppendLiteral(ordinal);
        }

        _text.Append(')');
        Array.Clear(_values);
        Array.Clear(_isSet);
        Rows++;
    }

    /// <summary>Hands out what has been collected as one statement, null if nothing.</summary>
    public string? Take()
    {
        if (_text.Length == 0)
        {
            return null;
        }

        var statement = _text.ToString();
        _text.Clear();
        return statement;
    }

    private void AppendLiteral(int ordinal)
    {
        var column = _schema!.Columns[ordinal];
        var value = _values[ordinal];
        if (!_isSet[ordinal])
        {
            if (column.DefaultsToNow)
            {
                value = _stamp;
            }
            else if (column.HasDefault)
            {
                _text.Append("DEFAULT");
                return;
            }
        }

        value ??= column.IsNullable ? null : column.Zero;
        if (value is null)
        {
            _text.Append("NULL");
            return;
        }

        _text.Append('\'');
        foreach (var c in value)
        {
            _ = c switch
            {
                '\'' => _text.Append(@"\'"),
                '\\' => _text.Append(@"\\"),
                '\n' => _text.Append(@"\n"),
                '\r' => _text.Append(@"\r"),
                '\0' => _text.Append(@"\0"),
                _ => _text.Append(c),
            };
        }

        _text.Append('\'');
    }
}
