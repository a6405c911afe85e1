using System.IO.Compression;

namespace SmartVillage.Adapters.OpenSid.Backup.Files;

/// <summary>Which file of a path is meant: the file itself, or the newest backup of a folder. A file that is no backup by its name is left alone.</summary>
internal static class BackupFolder
{
    private static readonly string[] Endings = [".sql", ".sql.gz", ".sid", ".sid.gz", ".zip"];

    /// <summary>The newest backup, or null when there is none. The newest is taken even when it is broken: an older one in its place would hide that.</summary>
    public static string? FindNewest(string path, TimeProvider time)
    {
        if (File.Exists(path))
        {
            return path;
        }

        return !Directory.Exists(path) ? null : new DirectoryInfo(path).EnumerateFiles()
            .Where(file => Endings.Any(ending => file.Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) && file.Name[0] != '.')
            .Select(file => (File: file, Real: Follow(file)))
            .OrderByDescending(pair => BackupDate.Find(pair.Real.Name, inside: null, pair.Real.LastWriteTimeUtc, time))
            .ThenByDescending(pair => pair.Real.LastWriteTimeUtc)
            .Select(pair => pair.File)
            .FirstOrDefault(file => !file.Name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) || MayHoldBackup(file))?.FullName;
    }

    /// <summary>The file that a link leads to; a link that leads nowhere stays what it is, a file that does not exist.</summary>
    public static FileInfo Follow(FileInfo file)
    {
        try
        {
            return file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file;
        }
        catch (IOException)
        {
            return file;
        }
    }

    /// <summary>OpenSID's folder backups (photos, documents) are zips too.</summary>
    private static bool MayHoldBackup(FileInfo file)
    {
        try
        {
            using var stream = file.OpenRead();
            if (ZipDirectory.Length(stream) > BackupLimits.DirectoryBytes)
            {
                return true;
            }

            using var archive = new ZipArchive(stream, ZipArchiveMode.Read);
            return archive.Entries.Any(entry => entry.Name.EndsWith(".sql", StringComparison.OrdinalIgnoreCase) || entry.Name.EndsWith(".sid", StringComparison.OrdinalIgnoreCase));
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            // Broken or still being copied: whoever opens it says so.
            return true;
        }
    }
}
