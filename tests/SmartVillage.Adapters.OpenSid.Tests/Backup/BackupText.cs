using System.Text;
using Microsoft.Extensions.Time.Testing;
using SmartVillage.Adapters.OpenSid.Backup;
using SmartVillage.Adapters.OpenSid.Backup.Files;
using SmartVillage.Adapters.OpenSid.Probe;
using SmartVillage.Domain.Errors;

namespace SmartVillage.Adapters.OpenSid.Tests.Backup;

/// <summary>Backups of a few lines in a folder of their own.</summary>
internal sealed class BackupText : IDisposable
{
    public const string Residents = "CREATE TABLE `tweb_penduduk` (`id` int(11) NOT NULL AUTO_INCREMENT, `nama` varchar(100) NOT NULL DEFAULT '-', `ket` text, PRIMARY KEY (`id`)) ENGINE=InnoDB DEFAULT CHARSET=utf8;\n";
    public const string Others = "CREATE TABLE `tweb_keluarga` (`id` int NOT NULL);\nCREATE TABLE `tweb_wil_clusterdesa` (`id` int NOT NULL);\nCREATE TABLE `user` (`id` int NOT NULL);\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sv-text-");

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 2, 3, 0, 0, TimeSpan.Zero));

    public string Folder => _folder.FullName;

    public string Write(string name, byte[] content)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllBytes(path, content);
        return path;
    }

    public IRawDatabase Open(string content, string name = "cadangan.sql") => Open(Encoding.UTF8.GetBytes(content), name);

    public IRawDatabase Open(byte[] content, string name = "cadangan.sql", TimeZoneInfo? zone = null) => BackupOpener.Open(
        new OpenSidBackupOptions { Name = "uji", Path = Write(name, content), TimeZone = zone }, Time, TestContext.Current.CancellationToken);

    /// <summary>Rows of a table as the reader gives them.</summary>
    public static List<string?[]> Rows(IRawDatabase database, string table, params IEnumerable<string> columns)
    {
        var schema = database.Catalog.Find(table)!;
        return [.. database.ReadRows(schema, [.. columns.Select(schema.Ordinal)])];
    }

    public SourceException Refusal(byte[] content, string name = "cadangan.sql") => Assert.Throws<SourceException>(() =>
    {
        using var database = Open(content, name);
        if (!SourceTables.HasResidents(database.Catalog))
        {
            throw BackupFailures.NotOpenSid("uji");
        }

        foreach (var table in database.Catalog.Tables)
        {
            _ = database.ReadRows(table, [.. Enumerable.Range(0, table.Columns.Count)]).Count();
        }
    });

    public SourceException Refusal(string content) => Refusal(Encoding.UTF8.GetBytes(content));

    public void Dispose() => _folder.Delete(recursive: true);
}
