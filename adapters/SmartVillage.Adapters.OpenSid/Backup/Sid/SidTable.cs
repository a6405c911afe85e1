using SmartVillage.Adapters.OpenSid.Probe;

namespace SmartVillage.Adapters.OpenSid.Backup.Sid;

/// <summary>A table of a <c>.sid</c> file, which declares nothing but the name of the key: the columns are those that its rows have.</summary>
internal sealed class SidTable(string name)
{
    private readonly List<string> _columns = [];
    private readonly HashSet<string> _known = new(StringComparer.OrdinalIgnoreCase);

    public string Name { get; } = name;

    public string? Key { get; set; }

    /// <summary>Where the array of rows begins; -1 when there is none.</summary>
    public long Start { get; set; } = -1;

    public long Line { get; set; }

    public bool IsInKeyOrder { get; set; } = true;

    /// <summary>Line of the first row whose id is not above the one before.</summary>
    public long DisorderLine { get; set; } = 1;

    public int ColumnCount => _columns.Count;

    public void AddColumn(string column)
    {
        if (_known.Add(column))
        {
            _columns.Add(column);
        }
    }

    /// <summary>
    /// As a catalogue would list it. <c>config_id</c> is left out: the file holds the rows of one village, and its ids are shifted, so that the column would only
    /// hide rows.
    /// </summary>
    public TableSchema ToSchema() => new(Name, "InnoDB", _columns.Where(column => !string.Equals(column, "config_id", StringComparison.OrdinalIgnoreCase)).Select(column =>
        string.Equals(column, Key, StringComparison.OrdinalIgnoreCase)
            ? new ColumnSchema(column, "int", IsUnsigned: false, IsUniqueKey: true)
            : new ColumnSchema(column, "varchar", IsUnsigned: false, IsUniqueKey: false)));
}
