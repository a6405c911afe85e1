using System.Globalization;

namespace SmartVillage.IntegrationTests.Torture;

/// <summary>A table of the model: columns may come, go and change their type, rows are texts as a server shows them.</summary>
internal sealed class ModelTable(string name, IEnumerable<ModelColumn> columns)
{
    private long _lastId;

    public string Name => name;

    /// <summary>Column that names a row.</summary>
    public string Key => string.Equals(name, "tweb_penduduk_mandiri", StringComparison.OrdinalIgnoreCase) ? "id_pend" : "id";

    public List<ModelColumn> Columns { get; } = [.. columns];

    public List<ModelRow> Rows { get; private set; } = [];

    public int Ordinal(string column) => Columns.FindIndex(c => string.Equals(c.Name, column, StringComparison.OrdinalIgnoreCase));

    public bool Has(string column) => Ordinal(column) >= 0;

    public string? Get(ModelRow row, string column) => Ordinal(column) is >= 0 and var ordinal ? row.Values[ordinal] : null;

    /// <summary>Writes a value; a column that the release lacks is passed over.</summary>
    public void Set(ModelRow row, string column, string? value)
    {
        if (Ordinal(column) is >= 0 and var ordinal)
        {
            row.Values[ordinal] = Columns[ordinal].Keep(value);
        }
    }

    /// <summary>The next id, never one that was used before.</summary>
    public long NextId() => _lastId = Math.Max(_lastId, Rows.Select(row => Number(Get(row, "id"))).DefaultIfEmpty().Max()) + 1;

    /// <summary>A row with nothing but the given values.</summary>
    public ModelRow Add(long being, params ReadOnlySpan<(string Column, string? Value)> values)
    {
        var row = new ModelRow([.. Columns.Select(column => column.IsNullable ? null : column.Zero)], being);
        foreach (var (column, value) in values)
        {
            Set(row, column, value);
        }

        Rows.Add(row);
        return row;
    }

    /// <summary>Puts another column into the place of one, or at the end; values are converted.</summary>
    public void Put(ModelColumn column)
    {
        var ordinal = Ordinal(column.Name);
        if (ordinal < 0)
        {
            Columns.Add(column);
            Rows.ForEach(row => row.Values = [.. row.Values, column.IsNullable ? null : column.Zero]);
            return;
        }

        Columns[ordinal] = column;
        Rows.ForEach(row => row.Values[ordinal] = column.Keep(row.Values[ordinal]));
    }

    public void Drop(string column)
    {
        if (Ordinal(column) is >= 0 and var ordinal)
        {
            Columns.RemoveAt(ordinal);
            Rows.ForEach(row => row.Values = [.. row.Values[..ordinal], .. row.Values[(ordinal + 1)..]]);
        }
    }

    public void Remove(Predicate<ModelRow> which) => Rows.RemoveAll(which);

    public void Reverse() => Rows.Reverse();

    public ModelTable Copy() => new(name, Columns) { Rows = [.. Rows.Select(row => row.Copy())], _lastId = _lastId };

    private static long Number(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
