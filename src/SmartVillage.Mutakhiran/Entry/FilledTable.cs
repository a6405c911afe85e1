using System.Globalization;
using System.IO.Compression;
using MiniExcelLibs;

namespace SmartVillage.Mutakhiran.Entry;

/// <summary>Reads a table that came back from a spreadsheet. The file comes from outside: its size is bounded, packed and unpacked, and whatever is in a cell is text.</summary>
internal static class FilledTable
{
    /// <summary>Bytes of a file.</summary>
    public const int MostBytes = 8 * 1024 * 1024;

    private const long MostUnpackedBytes = 200L * 1024 * 1024;
    private const int MostRows = 50_000;

    /// <summary>The rows that say something, or why the file cannot be read.</summary>
    /// <param name="file">The file.</param>
    /// <param name="needed">Columns that must be there.</param>
    /// <param name="command">The command that makes such a file.</param>
    /// <param name="smaller">What to do when it is too large.</param>
    /// <param name="rowOf">What a line says; nothing for one that is left out.</param>
    public static (IReadOnlyList<T> Rows, EntryProblem? Problem) Read<T>(Stream file, IReadOnlyList<string> needed, string command, string smaller, Func<FilledLine, T?> rowOf)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(file);
        try
        {
            return file.Length > MostBytes || UnpackedBytes(file) > MostUnpackedBytes
                ? ([], new EntryProblem(0, $"Berkas terlalu besar; {smaller}."))
                : Rows(file, needed, command, smaller, rowOf);
        }
        catch (Exception failure) when (failure is InvalidDataException or FormatException or NotSupportedException or System.Xml.XmlException or KeyNotFoundException
            or NullReferenceException or ArgumentException or InvalidOperationException or IndexOutOfRangeException or EndOfStreamException)
        {
            // The library has no error of its own for a file that is none.
            return ([], new EntryProblem(0, "Berkas bukan .xlsx yang utuh; simpan lagi sebagai .xlsx dari program lembar kerja."));
        }
    }

    private static (IReadOnlyList<T> Rows, EntryProblem? Problem) Rows<T>(Stream file, IReadOnlyList<string> needed, string command, string smaller, Func<FilledLine, T?> rowOf)
        where T : class
    {
        var rows = new List<T>();
        var line = 1;
        foreach (var row in file.Query(useHeaderRow: true, excelType: ExcelType.XLSX).Cast<IDictionary<string, object?>>())
        {
            line++;
            if (line == 2 && needed.FirstOrDefault(column => !row.ContainsKey(column)) is { } missing)
            {
                return ([], new EntryProblem(1, $"Kolom \"{missing}\" tidak ada; pakai berkas dari smartvillage mutakhiran {command} tanpa mengubah judul kolomnya."));
            }

            if (line > MostRows)
            {
                return ([], new EntryProblem(0, $"Baris terlalu banyak; {smaller}."));
            }

            if (rowOf(new FilledLine(line, row)) is { } said)
            {
                rows.Add(said);
            }
        }

        return line == 1 ? ([], new EntryProblem(0, "Berkas tidak berisi satu baris pun.")) : (rows, null);
    }

    private static long UnpackedBytes(Stream file)
    {
        using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        var bytes = zip.Entries.Sum(entry => entry.Length);
        file.Position = 0;
        return bytes;
    }
}

/// <summary>A line of a table.</summary>
/// <param name="Line">Its number, as the spreadsheet counts.</param>
/// <param name="Cells">Its cells by the title of their column.</param>
internal readonly record struct FilledLine(int Line, IDictionary<string, object?> Cells)
{
    /// <summary>A cell as text; empty where there is none.</summary>
    public string this[string column] => Cells.TryGetValue(column, out var value)
        ? value switch
        {
            null => string.Empty,
            string text => text.Trim(),
            DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!.Trim(),
        }
        : string.Empty;
}
