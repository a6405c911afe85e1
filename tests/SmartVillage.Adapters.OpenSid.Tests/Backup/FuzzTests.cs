using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsCheck;
using SmartVillage.Domain.Errors;

namespace SmartVillage.Adapters.OpenSid.Tests.Backup;

/// <summary>Arbitrary bytes end in rows or in a refusal, never in anything else; arbitrary values survive every dialect.</summary>
public sealed class FuzzTests : IDisposable
{
    private const string Head = BackupText.Residents + BackupText.Others;
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Pieces that mean something to the parsers, so that fuzzing gets deep.</summary>
    private static readonly Gen<string> Piece = Gen.OneOf(
        Gen.OneOf(
            "INSERT INTO tweb_penduduk ", "VALUES", "(", ")", ",", ";", "'", "\"", "`", "\\", "/*", "*/", "/*!40101 ", "-- ", "#", "\n", "NULL", "DEFAULT", "0x4", "X'", "_binary ",
            "CREATE TABLE ", "tweb_penduduk", "SET NAMES latin1;", "DELIMITER ;;\n", "ALTER TABLE tweb_penduduk ADD PRIMARY KEY (", "DROP TABLE ", "(1,'a',NULL)",
            "{", "}", "[", "]", ":", "\"tabel\"", "\"tweb_penduduk\"", "\"data\"", "\"id\"", "null", "1e9", "\"\\ud800\""),
        Gen.String[Gen.Char, 0, 6]);

    private static readonly Gen<string> Value = Gen.String[Gen.OneOf(Gen.Char[' ', '~'], Gen.OneOf('\'', '"', '\\', '\n', '\r', '\t', '\0', '\u001a', ';', '`', 'é', '€', '漢', '%', '_')), 0, 12];

    private static readonly Gen<(string? Name, string? Note)[]> Rows = Gen.Select(Value.Null(), Value.Null()).Array[1, 8];

    private readonly BackupText _backup = new();

    public void Dispose() => _backup.Dispose();

    [Fact]
    public void Arbitrary_bytes_are_read_or_refused() =>
        Gen.Byte.Array[0, 200].Sample(bytes => Survives(bytes), iter: 600, threads: 1);

    [Fact]
    public void Arbitrary_statements_are_read_or_refused() => Gen.Select(Gen.Bool, Piece.Array[0, 30])
        .Sample((known, pieces) => Survives(Encoding.UTF8.GetBytes((known ? Head : string.Empty) + string.Concat(pieces))), iter: 1000, threads: 1);

    [Fact]
    public void Damaged_sid_files_are_read_or_refused() => Gen.Select(Rows, Gen.Int[0, 400], Piece)
        .Sample((rows, at, piece) =>
        {
            var text = Sid(rows);
            at = Math.Min(at, text.Length);
            Survives(Encoding.UTF8.GetBytes(text[..at] + piece + text[at..]));
        }, iter: 1000, threads: 1);

    [Fact]
    public void Values_survive_single_rows_with_backslashes() => RoundTrip(rows => Head + string.Concat(
        rows.Select((row, i) => string.Create(CultureInfo.InvariantCulture, $"INSERT INTO `tweb_penduduk` (`id`, `nama`, `ket`) VALUES ('{i + 1}', {Escaped(row.Name)}, {Escaped(row.Note)});\n"))));

    [Fact]
    public void Values_survive_extended_rows_with_doubled_quotes() => RoundTrip(rows =>
        Head + "SET sql_mode='NO_BACKSLASH_ESCAPES';\nINSERT INTO `tweb_penduduk` VALUES " + string.Join(",\n", rows.Select((row, i) => $"({i + 1},{Doubled(row.Name)},{Doubled(row.Note)})")) + ";\n");

    [Fact]
    public void Values_survive_hexadecimal() => RoundTrip(rows =>
        Head + "INSERT INTO tweb_penduduk VALUES " + string.Join(',', rows.Select((row, i) => $"({i + 1},{Hexadecimal(row.Name)},{Hexadecimal(row.Note)})")) + ";\n");

    [Fact]
    public void Values_survive_sid() => RoundTrip(Sid);

    private void RoundTrip(Func<(string? Name, string? Note)[], string> write) => Rows.Sample(rows =>
    {
        using var database = _backup.Open(write(rows));
        Assert.Equal(
            rows.Select((row, i) => new[] { (i + 1).ToString(CultureInfo.InvariantCulture), row.Name, row.Note }),
            BackupText.Rows(database, "tweb_penduduk", "id", "nama", "ket"));
    }, iter: 150, threads: 1);

    private void Survives(byte[] bytes)
    {
        try
        {
            using var database = _backup.Open(bytes);
            foreach (var table in database.Catalog.Tables)
            {
                _ = database.ReadRows(table, [.. Enumerable.Range(0, table.Columns.Count)]).Count();
            }
        }
        catch (SourceException refusal)
        {
            Assert.StartsWith("SV-SRC-07", refusal.Code, StringComparison.Ordinal);
        }
    }

    private static string Sid((string? Name, string? Note)[] rows) => JsonSerializer.Serialize(
        new
        {
            info = new { versi = "2410", tanggal = "2026-02-01 10:00:00", random = 41002 },
            tabel = new { tweb_penduduk = new { primary_key = "id", data = rows.Select((row, i) => new { id = i + 1, nama = row.Name, ket = row.Note, config_id = 1 }) } },
        },
        Relaxed);

    private static string Escaped(string? value) => value is null ? "NULL" : "'" + value.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("'", @"\'", StringComparison.Ordinal)
        .Replace("\0", @"\0", StringComparison.Ordinal).Replace("\n", @"\n", StringComparison.Ordinal).Replace("\r", @"\r", StringComparison.Ordinal).Replace("\u001a", @"\Z", StringComparison.Ordinal) + "'";

    private static string Doubled(string? value) => value is null ? "NULL" : $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string Hexadecimal(string? value) => value switch { null => "NULL", "" => "''", _ => "0x" + Convert.ToHexString(Encoding.UTF8.GetBytes(value)) };
}
