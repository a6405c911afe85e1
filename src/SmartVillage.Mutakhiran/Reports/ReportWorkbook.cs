using MiniExcelLibs;

namespace SmartVillage.Mutakhiran.Reports;

/// <summary>Tables as sheets of one workbook.</summary>
internal static class ReportWorkbook
{
    public static byte[] Write(IReadOnlyList<(string Name, IReadOnlyList<string[]> Rows)> tables)
    {
        using var stream = new MemoryStream();
        stream.SaveAs(tables.ToDictionary(table => table.Name, object (table) => Rows(table.Rows).ToList(), StringComparer.Ordinal));
        return stream.ToArray();
    }

    private static IEnumerable<Dictionary<string, object>> Rows(IReadOnlyList<string[]> rows)
    {
        foreach (var row in rows.Skip(1))
        {
            yield return row.Index().ToDictionary(cell => rows[0][cell.Index], object (cell) => cell.Item, StringComparer.Ordinal);
        }
    }
}
