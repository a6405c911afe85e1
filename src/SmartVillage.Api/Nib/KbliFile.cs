using System.Xml;
using MiniExcelLibs;
using MiniExcelLibs.Csv;
using SmartVillage.Services.Nib.Kbli;

namespace SmartVillage.Api.Nib;

/// <summary>Reads a list of BPS in CSV or XLSX: any table with a column for the code and one for the title. Groups above five digits are passed over.</summary>
public static class KbliFile
{
    private const int HeaderWithin = 20;
    private const int CodeDigits = 5;
    private const int MostRows = 50_000;
    private const long MostBytes = 50L * 1024 * 1024;

    private static readonly string[] CodeNames = ["kode", "kode kbli", "kbli", "kode 5 digit", "kelompok"];
    private static readonly string[] TitleNames = ["judul", "judul kbli", "nama", "nama kbli", "deskripsi", "keterangan"];

    /// <summary>The list of a file.</summary>
    /// <exception cref="FormatException">What is wrong, in Indonesian, without anything of the file.</exception>
    public static KbliEdition Read(string path, int version)
    {
        ArgumentNullException.ThrowIfNull(path);
        try
        {
            if (new FileInfo(path).Length > MostBytes)
            {
                throw new FormatException("berkasnya terlalu besar untuk daftar KBLI");
            }

            var titles = Titles(path);
            return titles.Count > 0 ? new KbliEdition(version, titles) : throw new FormatException("tidak ada kode lima angka di bawah kolom kode dan judul");
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or InvalidDataException or XmlException or InvalidOperationException or KeyNotFoundException
            or ArgumentException or NullReferenceException or NotSupportedException)
        {
            // A file that is no sheet makes the library throw all kinds of things; here it is one.
            throw new FormatException("berkasnya tidak dapat dibaca sebagai CSV atau XLSX", wrong);
        }
    }

    private static Dictionary<string, string> Titles(string path)
    {
        var titles = new Dictionary<string, string>(StringComparer.Ordinal);
        (string Code, string Title)? columns = null;
        foreach (var (row, line) in Rows(path).Select((row, i) => (row, i)))
        {
            if (columns is not { } known)
            {
                columns = ColumnsOf(row) ?? (line < HeaderWithin ? null : throw new FormatException("tidak ada baris judul dengan kolom kode dan judul"));
                continue;
            }

            if (row[known.Code] is double or long or int or decimal)
            {
                // 01111 as a number is 1111, which is another thing.
                throw new FormatException("kolom kode berisi angka, bukan teks, sehingga nol di depannya hilang; simpan kolom itu sebagai teks");
            }

            if ((row[known.Code] as string)?.Trim() is { Length: CodeDigits } code && code.All(char.IsAsciiDigit) && (row[known.Title] as string)?.Trim() is { Length: > 0 } title
                && !titles.TryAdd(code, title) && titles[code] != title)
            {
                throw new FormatException("ada kode yang sama dengan judul yang berbeda");
            }

            if (line > MostRows)
            {
                throw new FormatException("barisnya terlalu banyak untuk daftar KBLI");
            }
        }

        return titles;
    }

    private static (string Code, string Title)? ColumnsOf(IDictionary<string, object?> row)
    {
        var names = row.Where(cell => cell.Value is string).GroupBy(cell => ((string)cell.Value!).Trim().TrimStart('\uFEFF').ToLowerInvariant(), StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First().Key, StringComparer.Ordinal);
        var code = CodeNames.FirstOrDefault(names.ContainsKey);
        var title = TitleNames.FirstOrDefault(names.ContainsKey);
        return code is null || title is null ? null : (names[code], names[title]);
    }

    private static IEnumerable<IDictionary<string, object?>> Rows(string path)
    {
        var isSheet = string.Equals(Path.GetExtension(path), ".xlsx", StringComparison.OrdinalIgnoreCase);
        var head = isSheet ? string.Empty : File.ReadLines(path).FirstOrDefault() ?? string.Empty;
        var separator = ((char[])[';', '\t', ',']).MaxBy(c => head.Count(h => h == c));
        using var stream = File.OpenRead(path);
        var sheet = isSheet
            ? stream.Query(useHeaderRow: false, excelType: ExcelType.XLSX)
            : stream.Query(useHeaderRow: false, excelType: ExcelType.CSV, configuration: new CsvConfiguration { Seperator = separator });
        foreach (var row in sheet)
        {
            yield return (IDictionary<string, object?>)row;
        }
    }
}
