using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SmartVillage.Adapters.OpenSid;
using SmartVillage.Adapters.OpenSid.Backup.Files;
using SmartVillage.TestSupport.OpenSid;

namespace SmartVillage.IntegrationTests.Backup.Fuzzing;

/// <summary>A whole backup of a tiny village, which is then damaged.</summary>
/// <param name="Name">File name; its ending says how it is packed.</param>
/// <param name="Content">Bytes of the backup before packing.</param>
internal sealed record BackupSample(string Name, byte[] Content)
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<BackupSample>>> Made = new(StringComparer.Ordinal);

    /// <summary>The same village in every format that we read.</summary>
    public static IReadOnlyList<BackupSample> All(OpenSidEra era) => Made.GetOrAdd(era.ToString(), _ => new Lazy<IReadOnlyList<BackupSample>>(() => Make(era))).Value;

    /// <summary>Bytes of the file with other content in it.</summary>
    public byte[] Pack(byte[] content) => Name.EndsWith(".gz", StringComparison.Ordinal) ? Gzip(content) : Name.EndsWith(".zip", StringComparison.Ordinal) ? Zip(content) : content;

    private static List<BackupSample> Make(OpenSidEra era)
    {
        using var writer = new StringWriter();
        // The writer is in memory, so that nothing of this waits.
        OpenSidDatabase.WriteScriptAsync(writer, new OpenSidDatabaseOptions { Era = era, Residents = 12 }).GetAwaiter().GetResult();
        var script = Encoding.UTF8.GetBytes(writer.ToString());
        var statements = writer.ToString().Split(";\n", StringSplitOptions.RemoveEmptyEntries);
        var dump = Encoding.UTF8.GetBytes(Dump(statements));
        return
        [
            new("script.sql", script), new("opensid.sql", Encoding.UTF8.GetBytes(OpenSid(statements))), new("dump.sql", dump), new("desa.sid", Sid(script)),
            new("dump.sql.gz", dump), new("opensid.zip", Encoding.UTF8.GetBytes(OpenSid(statements))), new("desa.sid.gz", Sid(script)),
        ];
    }

    /// <summary>As OpenSID writes it: no settings, tables in the order of their names, views at the end.</summary>
    private static string OpenSid(string[] statements) => string.Concat(ByTable(statements).Select(table =>
        $"#\n# TABLE STRUCTURE FOR: {table.Key}\n#\n\nDROP TABLE IF EXISTS `{table.Key}`;\n\n{string.Join(";\n\n", table)};\n\n"))
        + "CREATE VIEW `penduduk_hidup` AS select `tweb_penduduk`.`id` AS `id` from `tweb_penduduk`;\n";

    /// <summary>As mariadb-dump writes it.</summary>
    private static string Dump(string[] statements) =>
        "/*M!999999\\- enable the sandbox mode */ \n-- MariaDB dump 10.19  Distrib 10.11.6-MariaDB\n--\n/*!40101 SET @OLD_CHARACTER_SET_CLIENT=@@CHARACTER_SET_CLIENT */;\n/*!40101 SET NAMES utf8mb4 */;\n"
        + "/*!40103 SET @OLD_TIME_ZONE=@@TIME_ZONE */;\n/*!40103 SET TIME_ZONE='+07:00' */;\n/*!40101 SET @OLD_SQL_MODE=@@SQL_MODE, SQL_MODE='NO_AUTO_VALUE_ON_ZERO' */;\n"
        + string.Concat(ByTable(statements).Select(table =>
            $"\n--\n-- Table structure for table `{table.Key}`\n--\n\nDROP TABLE IF EXISTS `{table.Key}`;\n{table.First()};\nLOCK TABLES `{table.Key}` WRITE;\n"
            + $"/*!40000 ALTER TABLE `{table.Key}` DISABLE KEYS */;\n{string.Concat(table.Skip(1).Select(insert => insert + ";\n"))}/*!40000 ALTER TABLE `{table.Key}` ENABLE KEYS */;\nUNLOCK TABLES;\n"))
        + "/*!40103 SET TIME_ZONE=@OLD_TIME_ZONE */;\n/*!40101 SET SQL_MODE=@OLD_SQL_MODE */;\n/*!40101 SET CHARACTER_SET_CLIENT=@OLD_CHARACTER_SET_CLIENT */;\n\n-- Dump completed on 2026-02-26  1:02:03\n";

    private static IOrderedEnumerable<IGrouping<string, string>> ByTable(string[] statements) => statements
        .Where(statement => statement.StartsWith("CREATE TABLE", StringComparison.Ordinal) || statement.StartsWith("INSERT", StringComparison.Ordinal))
        .GroupBy(statement => statement.Split('`')[1], StringComparer.Ordinal)
        .OrderBy(table => table.Key, StringComparer.Ordinal);

    private static byte[] Sid(byte[] script)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, script);
            using var database = BackupOpener.Open(new OpenSidBackupOptions { Name = "uji", Path = path }, TimeProvider.System, CancellationToken.None);
            var tables = database.Catalog.Tables.OrderBy(table => table.Name, StringComparer.Ordinal).ToDictionary(table => table.Name, table => new
            {
                primary_key = "id",
                data = database.ReadRows(table, [.. Enumerable.Range(0, table.Columns.Count)]).Select(row => table.Columns.Zip(row).ToDictionary(pair => pair.First.Name, pair => pair.Second)).ToList(),
            });
            return Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new { info = new { versi = "2410", tanggal = "2026-02-01 10:00:00" }, tabel = tables }, Relaxed));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static byte[] Gzip(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(content);
        }

        return packed.ToArray();
    }

    private static byte[] Zip(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create))
        {
            using var entry = zip.CreateEntry("../../" + string.Create(CultureInfo.InvariantCulture, $"cadangan-{content.Length}.sql")).Open();
            entry.Write(content);
        }

        return packed.ToArray();
    }
}
