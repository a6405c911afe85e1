using SmartVillage.Mutakhiran.WorkLists;

namespace SmartVillage.Mutakhiran.Entry;

/// <summary>Reads a list that was filled in.</summary>
public static class FilledWorkbook
{
    /// <summary>Bytes of a file.</summary>
    public const int MostBytes = FilledTable.MostBytes;

    private static readonly string[] Needed = [WorkListColumns.Sheet, WorkListColumns.Edition, WorkListColumns.Code, WorkListColumns.Answer];

    /// <summary>The rows that say something, or why the file cannot be read.</summary>
    public static (IReadOnlyList<FilledRow> Rows, EntryProblem? Problem) Read(Stream file) => FilledTable.Read(file, Needed, "lists", "kirim per RT", RowOf);

    private static FilledRow? RowOf(FilledLine line) => line[WorkListColumns.Answer].Length == 0
        ? null
        : new FilledRow(
            line.Line,
            line[WorkListColumns.Sheet],
            line[WorkListColumns.Edition],
            line[WorkListColumns.Code],
            line[WorkListColumns.Answer],
            line[WorkListColumns.DocumentKind],
            line[WorkListColumns.DocumentNumber]);
}
