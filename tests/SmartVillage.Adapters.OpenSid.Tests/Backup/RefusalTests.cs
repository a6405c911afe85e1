using System.IO.Compression;
using System.Text;

namespace SmartVillage.Adapters.OpenSid.Tests.Backup;

/// <summary>Files that must never look like a smaller village: each is refused with its line and the reason.</summary>
public sealed class RefusalTests : IDisposable
{
    private const string Complete = BackupText.Residents + "INSERT INTO tweb_penduduk VALUES (1,'A',NULL),(2,'B',NULL);\n" + BackupText.Others;
    private const string Dumped = "-- MariaDB dump 10.19\n/*!40111 SET @OLD_SQL_NOTES=@@SQL_NOTES, SQL_NOTES=0 */;\n" + Complete + "/*!40111 SET SQL_NOTES=@OLD_SQL_NOTES */;\n-- Dump completed on 2026-02-26  1:02:03\n";

    /// <summary>Before the first table there is nothing that could be cut off.</summary>
    private static readonly string[] Cut = ["SV-SRC-071", "SV-SRC-072"];
    private static readonly string[] Broke = ["SV-SRC-071", "SV-SRC-076"];
    private readonly BackupText _backup = new();

    public static TheoryData<string, string, string> Broken { get; } = new()
    {
        { Complete.Replace(",(2,'B',NULL);", ",(2,'B", StringComparison.Ordinal)[..^BackupText.Others.Length], "SV-SRC-071", "baris 2" },
        { BackupText.Residents + "INSERT INTO tweb_penduduk VALUES (1,'A',NULL)", "SV-SRC-071", "baris 2" },
        { BackupText.Residents + "INSERT INTO tweb_penduduk VALUES (1,'A',NULL);\n", "SV-SRC-071", "tabel-tabel terakhirnya" },
        { BackupText.Residents[..40], "SV-SRC-071", "tidak selesai" },
        { Complete + "/* tidak ditutup", "SV-SRC-071", "komentar" },
        { "SET FOREIGN_KEY_CHECKS=0;\n" + Complete, "SV-SRC-071", "penutup" },
        { "START TRANSACTION;\n" + Complete, "SV-SRC-071", "penutup" },
        { " \n\t", "SV-SRC-071", "kosong" },
        { "Halo, ini surat biasa.\n", "SV-SRC-073", "baris 1" },
        { "<html><body>404</body></html>", "SV-SRC-073", "baris 1" },
        { Complete.Replace("(2,'B',NULL)", "(2,'B')", StringComparison.Ordinal), "SV-SRC-073", "jumlah nilai" },
        { "INSERT INTO tweb_penduduk VALUES (1);\n", "SV-SRC-073", "struktur" },
        { Complete + "UPDATE tweb_penduduk SET nama='x';\n", "SV-SRC-079", "mengubah data" },
        { "USE a;\n" + Complete + "USE b;\n", "SV-SRC-079", "beberapa basis data" },
        { "SET NAMES gbk;\n" + Complete, "SV-SRC-074", "baris 1" },
        { "{\"info\":{},\"tabel\":{\"tweb_penduduk\":{\"data\":[{\"id\":1},{\"id\":2", "SV-SRC-071", "JSON" },
        { "{\"info\":{}} {", "SV-SRC-073", "JSON" },
        { string.Concat(Enumerable.Repeat("{\"a\":", 5000)), "SV-SRC-073", "JSON" },
        { "{\"tabel\":{\"tweb_penduduk\":{\"data\":[1,2]}}}", "SV-SRC-073", ".sid" },
        { "{\"tabel\":{\"tweb_penduduk\":{\"data\":[{\"id\":1,\"nama\":" + Nested(5000) + "}]}}}", "SV-SRC-073", "JSON" },
        { "{\"lain\":" + Nested(5000) + ",\"tabel\":{\"tweb_penduduk\":{\"data\":[{\"id\":1}]}}}", "SV-SRC-073", "JSON" },
        { "{\"tabel\":{\"tweb_penduduk\":{\"data\":[{\"id\":1,\"nama\":\"" + new string('x', 20_000_000) + "\"}]}}}", "SV-SRC-075", "panjang" },
    };

    public void Dispose() => _backup.Dispose();

    [Theory]
    [MemberData(nameof(Broken))]
    public void Broken_file_is_refused_with_its_line_and_the_reason(string content, string code, string said)
    {
        var refusal = _backup.Refusal(content);

        Assert.Equal(code, refusal.Code);
        Assert.Contains(said, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("baris", refusal.Message, StringComparison.Ordinal);
        Assert.NotEmpty(refusal.Remedy);
    }

    [Fact]
    public void Dump_cut_anywhere_is_refused()
    {
        using (_backup.Open(Dumped))
        {
        }

        var bytes = Encoding.UTF8.GetBytes(Dumped);
        for (var length = 0; length < Dumped.IndexOf("Dump completed", StringComparison.Ordinal); length++)
        {
            Assert.Contains(_backup.Refusal(bytes[..length]).Code, Cut);
        }
    }

    [Fact]
    public void Wrong_encodings_are_told()
    {
        Assert.Equal("SV-SRC-074", _backup.Refusal(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Complete)).ToArray()).Code);
        Assert.Equal("SV-SRC-074", _backup.Refusal(Encoding.BigEndianUnicode.GetBytes(Complete)).Code);
        var latin = _backup.Refusal(Encoding.Latin1.GetBytes(Complete.Replace("'B'", "'caf\u00e9'", StringComparison.Ordinal)));
        Assert.Equal("SV-SRC-074", latin.Code);
        Assert.Contains("baris 2", latin.Message, StringComparison.Ordinal);
        using var marked = _backup.Open(Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(Complete)).ToArray());
        Assert.Equal(2, BackupText.Rows(marked, "tweb_penduduk", "id").Count);
    }

    [Fact]
    public void Packed_files_are_read_and_cut_ones_refused()
    {
        var gzip = Pack(Encoding.UTF8.GetBytes(Complete + "-- akhir\n"));
        using (var database = _backup.Open(gzip, "a.sql.gz"))
        {
            Assert.Equal(2, BackupText.Rows(database, "tweb_penduduk", "id").Count);
        }

        Assert.All(Enumerable.Range(10, gzip.Length - 10), length => Assert.Contains(_backup.Refusal(gzip[..length], "a.sql.gz").Code, Broke));
        var zip = Zip(("data/cadangan.sql", Complete), ("baca.txt", "x"));
        using (var database = _backup.Open(zip, "a.zip"))
        {
            Assert.Equal(2, BackupText.Rows(database, "tweb_penduduk", "id").Count);
        }

        Assert.Equal("SV-SRC-076", _backup.Refusal(zip[..^10], "a.zip").Code);
        Assert.Equal("SV-SRC-076", _backup.Refusal(Zip(("foto.jpg", "x")), "a.zip").Code);
        Assert.Equal("SV-SRC-076", _backup.Refusal(Zip(("a.sql", Complete), ("b.sql", Complete)), "a.zip").Code);
        Assert.Equal("SV-SRC-076", _backup.Refusal(Zip(("a.sql", Complete), ("a.sql", Complete)), "a.zip").Code);
        Assert.Equal("SV-SRC-076", _backup.Refusal(Zip(("a.sql", Complete), ("desa.sid", "{}")), "a.zip").Code);
    }

    [Fact]
    public void File_that_unpacks_to_hundreds_of_times_its_size_is_refused()
    {
        var refusal = _backup.Refusal(Pack(Encoding.UTF8.GetBytes("-- " + new string('x', 80_000_000))), "a.sql.gz");

        var zip = _backup.Refusal(Zip(("a.sql", "-- " + new string('x', 80_000_000))), "a.zip");

        Assert.Equal(("SV-SRC-076", "SV-SRC-076"), (refusal.Code, zip.Code));
        Assert.All([refusal, zip], failure => Assert.Contains("membengkak", failure.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Value_without_an_end_does_not_fill_the_memory()
    {
        var refusal = _backup.Refusal(BackupText.Residents + BackupText.Others + "INSERT INTO tweb_penduduk VALUES (1,'" + new string('x', 9_000_000) + "',NULL);\n");

        Assert.Equal("SV-SRC-075", refusal.Code);
    }

    [Fact]
    public void File_that_changes_while_it_is_read_is_noticed()
    {
        using var database = _backup.Open(Complete);
        _backup.Write("cadangan.sql", Encoding.UTF8.GetBytes(Complete + "-- lagi\n"));

        Assert.Equal("SV-SRC-078", Assert.Throws<Domain.Errors.SourceException>(() => BackupText.Rows(database, "tweb_penduduk", "id")).Code);
    }

    private static string Nested(int depth) => new string('[', depth) + new string(']', depth);

    private static byte[] Pack(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize))
        {
            gzip.Write(content);
        }

        return packed.ToArray();
    }

    private static byte[] Zip(params (string Name, string Content)[] files)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return packed.ToArray();
    }
}
