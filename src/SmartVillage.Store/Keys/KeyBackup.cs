using System.Security.Cryptography;
using System.Text.Json;
using SmartVillage.Domain.Errors;
using SmartVillage.Store.Sqlite;

namespace SmartVillage.Store.Keys;

/// <summary>
/// Puts the whole keys folder into one file under a passphrase, and back. Without such a file a lost disk means that every NIK, phone and ledger entry is lost.
/// </summary>
public sealed class KeyBackup(StoreFiles files)
{
    private const int Iterations = 600_000;
    private const int SaltSize = 16;
    private const int NonceSize = 12;
    private const int TagSize = 16;
    private const int MinimumPassphrase = 12;

    /// <summary>Writes the backup; the file must not exist yet.</summary>
    public void Export(string targetFile, string passphrase)
    {
        ArgumentNullException.ThrowIfNull(passphrase);
        if (passphrase.Length < MinimumPassphrase)
        {
            throw new StoreException("SV-STO-012", $"Kata sandi cadangan kurang dari {MinimumPassphrase} huruf.", "Pakai kalimat sandi yang lebih panjang.");
        }

        if (!File.Exists(Path.Combine(files.KeysFolder, KeyFolder.FileName)))
        {
            throw StoreErrors.KeysMissing();
        }

        var written = StoreErrors.Guard(targetFile, () => PrivateFiles.Write(targetFile, Seal(ReadFolder(), passphrase), replace: false));
        if (!written)
        {
            throw new StoreException("SV-STO-012", "Berkas cadangan sudah ada dan tidak ditimpa.", "Pilih nama berkas lain.");
        }
    }

    /// <summary>Restores a backup into an empty or missing keys folder.</summary>
    public void Import(string backupFile, string passphrase)
    {
        ArgumentNullException.ThrowIfNull(passphrase);
        if (File.Exists(Path.Combine(files.KeysFolder, KeyFolder.FileName)))
        {
            throw new StoreException(
                "SV-STO-012", "Folder kunci sudah berisi kunci dan tidak ditimpa.", "Pindahkan isi folder kunci yang lama dahulu, lalu ulangi.");
        }

        var content = Open(StoreErrors.Guard(backupFile, () => File.ReadAllBytes(backupFile)), passphrase);
        StoreErrors.Guard(files.KeysFolder, () =>
        {
            PrivateFiles.CreateFolder(files.KeysFolder);
            // The file that says "there are keys" comes last, so that a copy that breaks off is never taken for whole.
            foreach (var (name, bytes) in content.OrderBy(f => f.Key == KeyFolder.FileName))
            {
                PrivateFiles.Write(Path.Combine(files.KeysFolder, Path.GetFileName(name)), bytes, replace: true);
            }
        });
    }

    /// <summary>The files of a keys folder that open its data.</summary>
    internal static IEnumerable<string> FilesOf(string folder) => Directory.EnumerateFiles(folder).Where(path => Path.GetExtension(path) is ".xml" or ".json");

    private static byte[] Seal(Dictionary<string, byte[]> content, string passphrase)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltSize);
        var nonce = RandomNumberGenerator.GetBytes(NonceSize);
        var plain = JsonSerializer.SerializeToUtf8Bytes(content, StoreJson.Options);
        var sealedBytes = new byte[plain.Length];
        var tag = new byte[TagSize];
        using var aes = new AesGcm(DeriveKey(passphrase, salt, Iterations), TagSize);
        aes.Encrypt(nonce, plain, sealedBytes, tag);
        CryptographicOperations.ZeroMemory(plain);
        return JsonSerializer.SerializeToUtf8Bytes(new BackupFile("SmartVillage key backup", 1, Iterations, salt, nonce, tag, sealedBytes), StoreJson.Options);
    }

    private static Dictionary<string, byte[]> Open(byte[] file, string passphrase)
    {
        try
        {
            var backup = JsonSerializer.Deserialize<BackupFile>(file, StoreJson.Options);
            if (backup is not { Format: 1, Iterations: >= 100_000 and <= 10_000_000 })
            {
                throw Unusable(inner: null);
            }

            var plain = new byte[backup.Data.Length];
            using var aes = new AesGcm(DeriveKey(passphrase, backup.Salt, backup.Iterations), TagSize);
            aes.Decrypt(backup.Nonce, backup.Data, backup.Tag, plain);
            return JsonSerializer.Deserialize<Dictionary<string, byte[]>>(plain, StoreJson.Options)!;
        }
        catch (Exception e) when (e is CryptographicException or JsonException or ArgumentException or NullReferenceException)
        {
            throw Unusable(e);
        }
    }

    private static byte[] DeriveKey(string passphrase, byte[] salt, int iterations) =>
        Rfc2898DeriveBytes.Pbkdf2(passphrase, salt, iterations, HashAlgorithmName.SHA256, 32);

    private static StoreException Unusable(Exception? inner) => new(
        "SV-STO-011",
        "Cadangan kunci tidak dapat dibuka: kata sandinya salah atau berkasnya rusak.",
        "Periksa kata sandi dan berkasnya; coba salinan cadangan lain.",
        isTransient: false,
        inner);

    private Dictionary<string, byte[]> ReadFolder() =>
        FilesOf(files.KeysFolder).ToDictionary(path => Path.GetFileName(path), File.ReadAllBytes, StringComparer.Ordinal);

    private sealed record BackupFile(string Kind, int Format, int Iterations, byte[] Salt, byte[] Nonce, byte[] Tag, byte[] Data);
}
