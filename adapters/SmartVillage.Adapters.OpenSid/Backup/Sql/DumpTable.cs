using SmartVillage.Adapters.OpenSid.Probe;

namespace SmartVillage.Adapters.OpenSid.Backup.Sql;

/// <summary>A table of a dump: its declaration, and where its rows lie.</summary>
internal sealed class DumpTable(string name, IReadOnlyList<DumpColumn> columns)
{
    public string Name { get; } = name;

    public IReadOnlyList<DumpColumn> Columns { get; } = columns;

    public string Engine { get; set; } = "InnoDB";

    /// <summary>Columns that a unique key of their own covers.</summary>
    public HashSet<string> UniqueColumns { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Its foreign keys.</summary>
    public List<DumpForeignKey> ForeignKeys { get; } = [];

    public List<DumpSegment> Segments { get; } = [];

    public bool IsInKeyOrder { get; set; } = true;

    /// <summary>Line of the first row whose id is not above the one before, else of the last row.</summary>
    public long DisorderLine { get; set; }

    /// <summary>Whether a row may replace or hide an earlier one (REPLACE, INSERT IGNORE, ON DUPLICATE KEY UPDATE).</summary>
    public bool MayOverwrite { get; set; }

    public bool HasDisorder { get; set; }

    /// <summary>Highest id so far.</summary>
    public long LastKey { get; set; }

    public int Ordinal(string column)
    {
        for (var i = 0; i < Columns.Count; i++)
        {
            if (string.Equals(Columns[i].Name, column, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>As the catalogue of a server would list it.</summary>
    public TableSchema ToSchema() => new(
        Name, Engine, Columns.Select(column => new ColumnSchema(column.Name, column.DataType, column.IsUnsigned, UniqueColumns.Contains(column.Name))));
}

/// <summary>Consecutive INSERT statements of one table.</summary>
/// <param name="Start">Where the first begins.</param>
/// <param name="Line">Line of it.</param>
/// <param name="End">Where the last ends.</param>
/// <param name="Session">What holds for them.</param>
internal sealed record DumpSegment(long Start, long Line, long End, SqlSession Session);
