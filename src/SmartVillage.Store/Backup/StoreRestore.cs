using System.Formats.Tar;
using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using SmartVillage.Store.Keys;
using SmartVillage.Store.Sqlite;
using SmartVillage.Sync.Runs;

namespace SmartVillage.Store.Backup;

/// <summary>
/// Puts a backup back. Everything is unpacked beside its place, checked, and only then moved there; what was there before is moved aside, never deleted. The restored store starts
/// a new epoch: it is going to use edition numbers again that readers may have seen with other content.
/// </summary>
public sealed class StoreRestore(StoreFiles files, IRunLocks locks, TimeProvider time)
{
    private static readonly string[] Prefixes = [StoreBackup.KeysPrefix, StoreBackup.AttachmentsPrefix];

    /// <summary>The lock that a running service holds; see the scheduler of the service.</summary>
    public const string ServiceLock = "scheduler";

    /// <summary>Restores; refuses where data or keys are, unless forced.</summary>
    /// <exception cref="Domain.Errors.StoreException">Nothing was changed; the message says why.</exception>
    public BackupManifest Import(string file, string passphrase, bool force)
    {
        ArgumentNullException.ThrowIfNull(passphrase);
        return StoreErrors.Guard(file, () =>
        {
            PrivateFiles.CreateFolder(files.Folder);
            var service = locks.TryAcquire(ServiceLock) ?? throw BackupErrors.InUse();
            try
            {
                return ImportAlone(file, passphrase, force);
            }
            finally
            {
                service.DisposeAsync().AsTask().GetAwaiter().GetResult();
            }
        });
    }

    private BackupManifest ImportAlone(string file, string passphrase, bool force)
    {
        var targets = StoreParts.TargetsOf(files);
        var isOccupied = targets.Values.Any(File.Exists) || File.Exists(Path.Combine(files.KeysFolder, KeyFolder.FileName));
        if (isOccupied && !force)
        {
            throw BackupErrors.Occupied();
        }

        var folder = Path.Combine(files.Folder, $".restore-{Environment.ProcessId}");
        try
        {
            PrivateFiles.CreateFolder(Path.Combine(folder, StoreBackup.KeysPrefix));
            PrivateFiles.CreateFolder(Path.Combine(folder, StoreBackup.AttachmentsPrefix));
            Unpack(file, passphrase, folder);
            var manifest = Check(folder);
            var suffix = time.GetUtcNow().ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
            PutKeys(Path.Combine(folder, StoreBackup.KeysPrefix), suffix);
            foreach (var (name, target) in targets)
            {
                Put(Path.Combine(folder, name), target, suffix);
            }

            PutAttachments(Path.Combine(folder, StoreBackup.AttachmentsPrefix), suffix);

            return manifest;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Unpack(string file, string passphrase, string folder)
    {
        using var source = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read);
        using var opened = new OpenedBackup(source, passphrase);
        try
        {
            using var tar = new TarReader(opened, leaveOpen: true);
            while (tar.GetNextEntry() is { } entry)
            {
                var name = Path.GetFileName(entry.Name);
                var path = Path.Combine(folder, Prefixes.FirstOrDefault(prefix => entry.Name.StartsWith(prefix, StringComparison.Ordinal), string.Empty), name);
                PrivateFiles.CreateFile(path);
                using var target = new FileStream(path, FileMode.Truncate, FileAccess.Write, FileShare.None);
                entry.DataStream?.CopyTo(target);
                target.Flush(flushToDisk: true);
            }

            // The archive ends before the file does; the rest must be whole as well.
            opened.CopyTo(Stream.Null);
        }
        catch (Exception e) when (e is InvalidDataException or FormatException)
        {
            throw BackupErrors.Unreadable(e);
        }
    }

    private BackupManifest Check(string folder)
    {
        var keys = new KeyFolder(Path.Combine(folder, StoreBackup.KeysPrefix), time);
        if (!keys.Exists)
        {
            throw BackupErrors.Damaged(StoreBackup.KeysPrefix);
        }

        var check = new StoreKeys(keys.Load()).CheckValue;
        foreach (var name in StoreParts.TargetsOf(files).Keys)
        {
            using var connection = new SqliteConnection(
                new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, name), Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ConnectionString);
            connection.Open();
            if (connection.Scalar("PRAGMA integrity_check") is not "ok")
            {
                throw BackupErrors.Damaged(name);
            }

            if (name == StoreParts.Population)
            {
                if (!string.Equals((string?)connection.Scalar("SELECT value FROM store_meta WHERE name = 'key-check'"), check, StringComparison.Ordinal))
                {
                    throw StoreErrors.KeysWrong();
                }

                StoreContext.BeginEpoch(connection);
            }
        }

        return JsonSerializer.Deserialize<BackupManifest>(File.ReadAllBytes(Path.Combine(folder, StoreBackup.ManifestName)), StoreJson.Options)
            ?? throw BackupErrors.Damaged(StoreBackup.ManifestName);
    }

    private void PutKeys(string source, string suffix)
    {
        PrivateFiles.CreateFolder(files.KeysFolder);
        foreach (var old in Directory.EnumerateFiles(files.KeysFolder).Where(path => !path.EndsWith(".old", StringComparison.Ordinal)).ToList())
        {
            File.Move(old, $"{old}.{suffix}.old");
        }

        foreach (var key in Directory.EnumerateFiles(source))
        {
            PrivateFiles.Write(Path.Combine(files.KeysFolder, Path.GetFileName(key)), File.ReadAllBytes(key), replace: true);
        }
    }

    private void PutAttachments(string source, string suffix)
    {
        if (Directory.Exists(files.AttachmentsFolder))
        {
            Directory.Move(files.AttachmentsFolder, $"{files.AttachmentsFolder}.{suffix}.old");
        }

        Directory.Move(source, files.AttachmentsFolder);
    }

    private static void Put(string source, string target, string suffix)
    {
        foreach (var part in new[] { target, $"{target}-wal", $"{target}-shm" }.Where(File.Exists))
        {
            File.Move(part, $"{part}.{suffix}.old");
        }

        File.Move(source, target);
    }
}
