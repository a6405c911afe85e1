using System.IO.Compression;
using MiniExcelLibs;
using MiniExcelLibs.Csv;
using SmartVillage.Services.Pbb;

namespace SmartVillage.Adapters.Pbb.List;

/// <summary>
/// Reads a list in CSV (comma, semicolon or tab) or XLSX. A number of an object that the sheet holds as a number has lost its last digits, because a sheet keeps only fifteen:
/// such a line is refused instead of taken for another object.
/// </summary>
internal static class PbbListReader
{
    private const int HeaderWithin = 20;
    private const int MostRows = 500_000;
    private const long MostUnpackedBytes = 400L * 1024 * 1024;
    private const string Xlsx = ".xlsx";

    private static readonly char[] Separators = [';', '\t', ','];

    /// <exception cref="FormatException">There is no header with a column for the object, or it is no sheet.</exception>
    public static PbbList Read(string path, DateOnly day)
    {
        ListColumns? columns = null;
        var rows = new Dictionary<(string, int), PbbListRow>();
        var faults = new List<PbbListFault>();
        var line = 0;
        foreach (var cells in Lines(path))
        {
            line++;
            if (line > MostRows)
            {
                throw new FormatException("too many rows");
            }

            if (columns is null)
            {
                columns = ListColumns.Find(cells) ?? (line < HeaderWithin ? null : throw new FormatException("no header"));
                continue;
            }

            if (cells.Values.All(value => value is null or ""))
            {
                continue;
            }

            Take(cells, columns, line, day, rows, faults);
        }

        return columns is null ? throw new FormatException("no header") : new PbbList(rows, faults, day);
    }

    private static void Take(
        IDictionary<string, object?> cells, ListColumns columns, int line, DateOnly day, Dictionary<(string, int), PbbListRow> rows, List<PbbListFault> faults)
    {
        var number = cells[columns.Nop];
        if (number is double or decimal or long or int)
        {
            faults.Add(new PbbListFault(line, "nop-as-number"));
        }
        else if (!Nop.TryParse((number as string)?.Trim(), out var nop))
        {
            faults.Add(new PbbListFault(line, "no-nop"));
        }
        else if (Year(cells, columns, day) is not { } year)
        {
            faults.Add(new PbbListFault(line, "no-year"));
        }
        else if (!rows.TryAdd((nop.Digits, year), Row(cells, columns, nop, year)))
        {
            faults.Add(new PbbListFault(line, "twice"));
        }
    }

    private static PbbListRow Row(IDictionary<string, object?> cells, ListColumns columns, Nop nop, int year)
    {
        var paidOn = CellValues.Date(Cell(cells, columns.PaidOn));
        return new PbbListRow(
            nop, year, Cell(cells, columns.Owner) as string, CellValues.Rupiah(Cell(cells, columns.Amount)), CellValues.Paid(Cell(cells, columns.Paid)) ?? (paidOn is null ? null : true), paidOn,
            CellValues.Date(Cell(cells, columns.DueOn)));
    }

    /// <summary>A list without a column for the year is of the year it was made in.</summary>
    private static int? Year(IDictionary<string, object?> cells, ListColumns columns, DateOnly day) =>
        columns.Year is null ? day.Year : CellValues.Rupiah(cells[columns.Year]) is >= 1990 and <= 2100 and var year ? (int)year : null;

    private static object? Cell(IDictionary<string, object?> cells, string? column) => column is null ? null : cells.TryGetValue(column, out var value) ? value : null;

    private static IEnumerable<IDictionary<string, object?>> Lines(string path)
    {
        var isXlsx = string.Equals(Path.GetExtension(path), Xlsx, StringComparison.OrdinalIgnoreCase);
        if (isXlsx)
        {
            CheckSize(path);
        }

        using var stream = File.OpenRead(path);
        var sheet = isXlsx
            ? stream.Query(useHeaderRow: false, excelType: ExcelType.XLSX)
            : stream.Query(useHeaderRow: false, excelType: ExcelType.CSV, configuration: new CsvConfiguration { Seperator = Separator(path) });
        foreach (var row in Guarded(sheet))
        {
            yield return (IDictionary<string, object?>)row;
        }
    }

    /// <summary>A file that is no sheet makes the library throw all kinds of things; here it is one.</summary>
    private static IEnumerable<object> Guarded(IEnumerable<dynamic> rows)
    {
        using var each = rows.GetEnumerator();
        while (true)
        {
            try
            {
                if (!each.MoveNext())
                {
                    yield break;
                }
            }
            catch (Exception wrong) when (wrong is InvalidDataException or System.Xml.XmlException or KeyNotFoundException or InvalidOperationException or ArgumentException or NullReferenceException)
            {
                throw new FormatException("no sheet", wrong);
            }

            yield return each.Current;
        }
    }

    private static void CheckSize(string path)
    {
        try
        {
            using var archive = ZipFile.OpenRead(path);
            if (archive.Entries.Sum(entry => entry.Length) > MostUnpackedBytes)
            {
                throw new FormatException("too large");
            }
        }
        catch (InvalidDataException wrong)
        {
            throw new FormatException("no sheet", wrong);
        }
    }

    private static char Separator(string path)
    {
        var head = File.ReadLines(path).FirstOrDefault() ?? string.Empty;
        return Separators.MaxBy(separator => head.Count(c => c == separator));
    }
}
