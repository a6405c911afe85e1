using System.Formats.Tar;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using SmartVillage.Store.Keys;
using SmartVillage.Store.Requests;
using SmartVillage.Store.Sqlite;
using SmartVillage.Store.Upkeep;

namespace SmartVillage.Store.Backup;

/// <summary>
/// Puts population, work, ledger, attached files and keys into one sealed file, while everything goes on. Each database is copied as one moment of it; the ledger first, so that it never
/// speaks of what the others do not know yet.
/// </summary>
public sealed class StoreBackup
{
    internal const string ManifestName = "manifest.json";
    internal const string KeysPrefix = "keys/";
    internal const string AttachmentsPrefix = "attachments/";
    private const int LeastPassphrase = 12;

    private readonly StoreContext _context;

    internal StoreBackup(StoreContext context) => _context = context;

    /// <summary>Writes the backup; the file must not exist yet, and is whole or not there.</summary>
    /// <exception cref="Domain.Errors.StoreException">It cannot be written, or the store cannot be read.</exception>
    public BackupManifest Export(string file, string passphrase)
    {
        ArgumentNullException.ThrowIfNull(passphrase);
        if (passphrase.Length < LeastPassphrase)
        {
            throw BackupErrors.ShortPassphrase(LeastPassphrase);
        }

        if (File.Exists(file))
        {
            throw BackupErrors.TargetExists();
        }

        // Opening them now also proves that the keys in the backup are the keys of its data.
        _ = _context.Keys.SigningPublicKey;
        var work = $"{file}.{Environment.ProcessId}.new";
        return StoreErrors.Guard(file, () =>
        {
            PrivateFiles.CreateFolder(work);
            try
            {
                var whole = Path.Combine(work, "whole");
                var manifest = Write(work, whole, passphrase);
                File.Move(whole, file);
                SqliteUpkeepJournal.Note(_context, UpkeepWork.Backup, manifest.Editions.Count);
                return manifest;
            }
            finally
            {
                Directory.Delete(work, recursive: true);
            }
        });
    }

    private BackupManifest Write(string folder, string whole, string passphrase)
    {
        var copies = StoreParts.Of(_context).Select(part => (part.Name, Copy: CopyOf(part.Database, Path.Combine(folder, part.Name)))).ToList();
        var manifest = ManifestOf(copies.Single(copy => copy.Name == StoreParts.Population).Copy);
        PrivateFiles.CreateFile(whole);
        using var target = new FileStream(whole, FileMode.Open, FileAccess.Write, FileShare.None);
        using var sealing = new SealingStream(target, passphrase);
        using (var tar = new TarWriter(sealing, leaveOpen: true))
        {
            Add(tar, ManifestName, new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(manifest, StoreJson.Options)));
            foreach (var (name, copy) in copies)
            {
                Add(tar, name, File.OpenRead(copy));
                File.Delete(copy);
            }

            AddAttachments(tar);
            foreach (var key in KeyBackup.FilesOf(_context.Files.KeysFolder))
            {
                Add(tar, KeysPrefix + Path.GetFileName(key), File.OpenRead(key));
            }
        }

        sealing.Complete();
        target.Flush(flushToDisk: true);
        return manifest;
    }

    private static string CopyOf(SqliteDatabase database, string target)
    {
        using var connection = database.Open();
        connection.Run("VACUUM INTO $target", ("$target", target));
        return target;
    }

    private BackupManifest ManifestOf(string populationCopy)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = populationCopy, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);
        connection.Open();
        var editions = connection.Read("SELECT code, edition FROM villages ORDER BY code", row => (Code: row.GetString(0), Edition: row.GetInt64(1)));
        return new BackupManifest(1, _context.Time.GetUtcNow(), editions.ToDictionary(village => village.Code, village => village.Edition, StringComparer.Ordinal));
    }

    /// <summary>Sealed as they lie there. They are looked up after their rows were copied: one that came since has no row yet and is swept, one that went since is not missed by anybody.</summary>
    private void AddAttachments(TarWriter tar)
    {
        var folder = _context.Files.AttachmentsFolder;
        foreach (var path in Directory.Exists(folder) ? Directory.EnumerateFiles(folder, $"*{AttachmentFolder.Ending}") : [])
        {
            byte[] content;
            try
            {
                content = File.ReadAllBytes(path);
            }
            catch (FileNotFoundException)
            {
                continue;
            }

            Add(tar, AttachmentsPrefix + Path.GetFileName(path), new MemoryStream(content, writable: false));
        }
    }

    private static void Add(TarWriter tar, string name, Stream content)
    {
        using (content)
        {
            tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = content });
        }
    }
}
