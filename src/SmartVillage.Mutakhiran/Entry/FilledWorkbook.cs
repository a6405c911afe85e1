using System.Globalization;
using System.IO.Compression;
using MiniExcelLibs;
using SmartVillage.Mutakhiran.WorkLists;

namespace SmartVillage.Mutakhiran.Entry;

/// <summary>Reads a list that was filled in. The file comes from outside: its size is bounded, packed and unpacked, and whatever is in a cell is text.</summary>
public static class FilledWorkbook
{
    /// <summary>Bytes of a file.</summary>
    public const int MostBytes = 8 * 1024 * 1024;

    private const long MostUnpackedBytes = 200L * 1024 * 1024;
    private const int MostRows = 50_000;

    private static readonly string[] Needed = [WorkListColumns.Sheet, WorkListColumns.Edition, WorkListColumns.Code, WorkListColumns.Answer];

    /// <summary>The rows that say something, or why the file cannot be read.</summary>
    public static (IReadOnlyList<FilledRow> Rows, EntryProblem? Problem) Read(Stream file)
    {
        ArgumentNullException.ThrowIfNull(file);
        try
        {
            return file.Length > MostBytes || UnpackedBytes(file) > MostUnpackedBytes
                ? ([], new EntryProblem(0, "Berkas terlalu besar; kirim per RT."))
                : Rows(file);
        }
        catch (Exception failure) when (failure is InvalidDataException or FormatException or NotSupportedException or System.Xml.XmlException or KeyNotFoundException
            or NullReferenceException or ArgumentException or InvalidOperationException or IndexOutOfRangeException or EndOfStreamException)
        {
            // The library has no error of its own for a file that is none.
            return ([], new EntryProblem(0, "Berkas bukan .xlsx yang utuh; simpan lagi sebagai .xlsx dari program lembar kerja."));
        }
    }

    private static (IReadOnlyList<FilledRow> Rows, EntryProblem? Problem) Rows(Stream file)
    {
        var rows = new List<FilledRow>();
        var line = 1;
        foreach (var row in file.Query(useHeaderRow: true, excelType: ExcelType.XLSX).Cast<IDictionary<string, object?>>())
        {
            line++;
            if (line == 2 && Needed.FirstOrDefault(column => !row.ContainsKey(column)) is { } missing)
            {
                return ([], new EntryProblem(1, $"Kolom \"{missing}\" tidak ada; pakai berkas dari smartvillage mutakhiran lists tanpa mengubah judul kolomnya."));
            }

            if (line > MostRows)
            {
                return ([], new EntryProblem(0, "Baris terlalu banyak; kirim per RT."));
            }

            if (Cell(row, WorkListColumns.Answer).Length > 0)
            {
                rows.Add(new FilledRow(
                    line,
                    Cell(row, WorkListColumns.Sheet),
                    Cell(row, WorkListColumns.Edition),
                    Cell(row, WorkListColumns.Code),
                    Cell(row, WorkListColumns.Answer),
                    Cell(row, WorkListColumns.DocumentKind),
                    Cell(row, WorkListColumns.DocumentNumber)));
            }
        }

        return line == 1 ? ([], new EntryProblem(0, "Berkas tidak berisi satu baris pun.")) : (rows, null);
    }

    private static string Cell(IDictionary<string, object?> row, string column) => row.TryGetValue(column, out var value)
        ? value switch
        {
            null => string.Empty,
            string text => text.Trim(),
            DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!.Trim(),
        }
        : string.Empty;

    private static long UnpackedBytes(Stream file)
    {
        using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        var bytes = zip.Entries.Sum(entry => entry.Length);
        file.Position = 0;
        return bytes;
    }
}
