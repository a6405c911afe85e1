using System.Globalization;

namespace SmartVillage.TestSupport.Import;

/// <summary>One row after the import has cleaned it, with everything that this cleaning spoils.</summary>
internal sealed class ImportedRow
{
    private static readonly string[] Dates = ["tanggallahir", "tanggal_akhir_paspor", "tanggalperkawinan", "tanggalperceraian"];

    private static readonly Dictionary<string, int[]> Codes = new(StringComparer.Ordinal)
    {
        ["sex"] = Range(2),
        ["agama_id"] = Range(7),
        ["pendidikan_kk_id"] = Range(10),
        ["pendidikan_sedang_id"] = Range(18),
        ["pekerjaan_id"] = Range(89),
        ["status_kawin"] = Range(4),
        ["kk_level"] = Range(11),
        ["warganegara_id"] = Range(3),
        ["golongan_darah_id"] = Range(13),
        ["cacat_id"] = Range(7),
        ["cara_kb_id"] = [.. Range(8), 99],
        ["hamil"] = Range(2),
        ["ktp_el"] = Range(2),
        ["status_rekam"] = Range(8),
        ["status_dasar"] = [1, 2, 3, 4, 6, 9],
        ["id_asuransi"] = [1, 2, 3, 99],
    };

    private readonly Dictionary<string, string> _cells = new(StringComparer.Ordinal);

    public ImportedRow(IReadOnlyList<string> columns, IReadOnlyList<string> cells)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            _cells[columns[i]] = Clean(columns[i], i < cells.Count ? cells[i] : string.Empty);
        }
    }

    /// <summary>Every column that the import knows.</summary>
    public static IReadOnlyList<string> Known(bool hasCoordinates) =>
    [
        "alamat", "dusun", "rw", "rt", "nama", "no_kk", "nik", "tempatlahir", "ayah_nik", "nama_ayah", "ibu_nik", "nama_ibu", "akta_lahir", "dokumen_pasport", "dokumen_kitas", "akta_perkawinan",
        "akta_perceraian", "alamat_sekarang", "suku", "tag_id_card", "no_asuransi", .. Dates, .. Codes.Keys, .. hasCoordinates ? (string[])["lat", "lng"] : [],
    ];

    public string this[string column] => _cells.GetValueOrDefault(column, string.Empty);

    /// <summary>Columns with something in them.</summary>
    public IEnumerable<KeyValuePair<string, string>> Filled => _cells.Where(cell => cell.Value is not ("" or "0"));

    /// <summary>Why the row is refused before anything is written; null when it is not.</summary>
    public string? Fault(bool needsCardNumber) =>
        this["nik"] is not "0" && !IsNumber(this["nik"]) ? "nik"
        : this["tag_id_card"].Length is > 0 and (< 10 or > 17) ? "tag_id_card"
        : !IsNumber(this["no_kk"]) && (needsCardNumber || this["no_kk"].Length > 0) ? "no_kk"
        : Codes.FirstOrDefault(code => this[code.Key].Length > 0 && !(int.TryParse(this[code.Key], NumberStyles.None, CultureInfo.InvariantCulture, out var value) && code.Value.Contains(value))).Key is { } column ? column
        : new[] { "ayah_nik", "ibu_nik" }.FirstOrDefault(number => this[number].Length > 0 && this[number] != "0" && !IsNumber(this[number])) is { } parent ? parent
        : new[] { "nama", "nama_ayah", "nama_ibu" }.FirstOrDefault(name => this[name].Any(c => !char.IsAsciiLetter(c) && c is not (' ' or '.' or ',' or '\'' or '-')));

    private static string Clean(string column, string cell)
    {
        // Only these blanks are taken off, and only the letters of ASCII are made large.
        var text = cell.Trim(' ', '\t', '\n', '\r', '\0', '\v');
        return column switch
        {
            "dusun" => UpperOf(text.TrimStart('\'').Replace('_', ' ')).Replace("DUSUN ", string.Empty, StringComparison.Ordinal),
            "rw" or "rt" => text.TrimStart('\''),
            "nama" => new string([.. text.Select(c => char.IsAsciiLetterOrDigit(c) || c is ',' or '.' or '\'' ? c : ' ')]),
            "nik" or "no_kk" => new string([.. text.Where(char.IsAsciiDigit)]),
            "alamat" => text,
            _ when text == "-" => string.Empty,
            _ when Dates.Contains(column, StringComparer.Ordinal) => DateOf(text),
            _ => text,
        };
    }

    private static string UpperOf(string text) => string.Create(text.Length, text, static (span, from) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = char.IsAsciiLetterLower(from[i]) ? (char)(from[i] - 32) : from[i];
        }
    });

    /// <summary>Year first, or day first with slashes or hyphens; a day that the month does not have runs into the next one. Everything else becomes the beginning of 1970 and counts as done.</summary>
    private static string DateOf(string text)
    {
        if (text.Length == 0)
        {
            return text;
        }

        var parts = text.TrimStart('\'').Replace('/', '-').Split('-', '.').Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1).ToArray();
        var (year, month, day) = parts switch
        {
            [>= 1000 and var first, var second, var third] => (first, second, third),
            [var first, var second, >= 1000 and var third] => (third, second, first),
            _ => (0, 0, 0),
        };
        return year is >= 1000 and <= 9999 && month is >= 1 and <= 12 && day is >= 1 and <= 31
            ? new DateOnly(year, month, 1).AddDays(day - 1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : "1970-01-01";
    }

    private static bool IsNumber(string text) => text.Length == 16;

    private static int[] Range(int last) => [.. Enumerable.Range(1, last)];
}
