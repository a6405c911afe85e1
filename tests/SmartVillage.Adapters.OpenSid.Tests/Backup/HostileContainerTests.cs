using System.Buffers.Binary;
using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using SmartVillage.Adapters.OpenSid.Backup;
using SmartVillage.Adapters.OpenSid.Backup.Files;
using SmartVillage.Domain.Errors;

namespace SmartVillage.Adapters.OpenSid.Tests.Backup;

/// <summary>Files that are not what their names say, links, pipes, and archives that were made to harm.</summary>
public sealed class HostileContainerTests : IDisposable
{
    private const string Complete = BackupText.Residents + "INSERT INTO tweb_penduduk VALUES (1,'A',NULL);\n" + BackupText.Others;
    private readonly BackupText _backup = new();

    public void Dispose() => _backup.Dispose();

    [Fact]
    public void Link_is_read_as_the_file_that_it_leads_to()
    {
        // Seventy megabytes of spaces: a link has a length of its own, against which this would look swollen.
        var packed = Gzip(Encoding.ASCII.GetBytes(Complete + new string(' ', 70_000_000)));
        File.CreateSymbolicLink(Path.Combine(_backup.Folder, "terbaru.sql"), _backup.Write("backup-on-2026-02-20.bin", Encoding.ASCII.GetBytes(Complete)));
        File.CreateSymbolicLink(Path.Combine(_backup.Folder, "besar.sql.gz"), _backup.Write("besar.bin", packed));

        using var database = Open("terbaru.sql");
        Assert.Equal(new DateTimeOffset(2026, 2, 20, 23, 59, 59, TimeSpan.Zero), database.TakenAt);
        Assert.Single(BackupText.Rows(database, "tweb_penduduk", "id"));
        using var large = Open("besar.sql.gz");
        Assert.Single(BackupText.Rows(large, "tweb_penduduk", "id"));
    }

    [Fact]
    public void Link_that_leads_nowhere_or_to_itself_is_no_file()
    {
        File.CreateSymbolicLink(Path.Combine(_backup.Folder, "putus.sql"), "tidak-ada.sql");
        File.CreateSymbolicLink(Path.Combine(_backup.Folder, "putar.sql"), "putar.sql");

        Assert.Equal("SV-SRC-070", Refusal("putus.sql").Code);
        Assert.Equal("SV-SRC-070", Refusal("putar.sql").Code);
        Assert.Equal("SV-SRC-070", Refusal(".").Code);
    }

    [Fact]
    public void Pipe_does_not_keep_anybody_waiting()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no pipes in folders of Windows.");
        using (var made = Process.Start("mkfifo", Path.Combine(_backup.Folder, "pipa.sql")))
        {
            made.WaitForExit();
        }

        Assert.Equal("SV-SRC-071", Refusal("pipa.sql").Code);
        Assert.Equal("SV-SRC-071", _backup.Refusal([], "kosong.sql").Code);
    }

    [Fact]
    public void Gzip_with_something_behind_it_or_of_several_pieces_is_refused()
    {
        var whole = Gzip(Encoding.ASCII.GetBytes(Complete));

        Assert.Equal("SV-SRC-076", _backup.Refusal([.. whole, .. "sampah"u8], "a.sql.gz").Code);
        Assert.Equal("SV-SRC-076", _backup.Refusal([.. whole, .. Gzip("-- lagi\n"u8.ToArray())], "a.sql.gz").Code);
    }

    [Fact]
    public void Zip_may_hold_any_name_because_nothing_is_unpacked_to_disk()
    {
        using var database = _backup.Open(Zip("../../../../etc/cadangan.sql"), "a.zip");

        Assert.Single(BackupText.Rows(database, "tweb_penduduk", "id"));
        Assert.Equal("a.zip", Path.GetFileName(Assert.Single(Directory.GetFiles(_backup.Folder))));
    }

    [Fact]
    public void Zip_behind_a_password_says_so()
    {
        var zip = Zip("a.sql");
        // Bit 0 of the flags, in the header of the file and in the list of files.
        zip[6] |= 1;
        zip[zip.AsSpan().IndexOf("PK\u0001\u0002"u8) + 8] |= 1;

        var refusal = _backup.Refusal(zip, "a.zip");

        Assert.Equal(("SV-SRC-076", true), (refusal.Code, refusal.Message.Contains("kata sandi", StringComparison.Ordinal)));
    }

    [Fact]
    public void Zip_whose_list_of_files_would_fill_the_memory_is_refused_unread()
    {
        var zip = new byte[17 * 1024 * 1024];
        "PK\u0003\u0004"u8.CopyTo(zip);
        "PK\u0005\u0006"u8.CopyTo(zip.AsSpan(zip.Length - 22));
        BinaryPrimitives.WriteUInt16LittleEndian(zip.AsSpan(zip.Length - 12), 1);
        BinaryPrimitives.WriteUInt32LittleEndian(zip.AsSpan(zip.Length - 6), 4);

        var refusal = _backup.Refusal(zip, "a.zip");

        Assert.Equal(("SV-SRC-076", true), (refusal.Code, refusal.Message.Contains("terlalu banyak", StringComparison.Ordinal)));
    }

    private SourceException Refusal(string name) => Assert.Throws<SourceException>(() => Open(name));

    private IRawDatabase Open(string name) => BackupOpener.Open(
        new OpenSidBackupOptions { Name = "uji", Path = Path.Combine(_backup.Folder, name) }, _backup.Time, TestContext.Current.CancellationToken);

    private static byte[] Gzip(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(content);
        }

        return packed.ToArray();
    }

    private static byte[] Zip(string name)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create))
        {
            using var entry = zip.CreateEntry(name).Open();
            entry.Write(Encoding.ASCII.GetBytes(Complete));
        }

        return packed.ToArray();
    }
}
