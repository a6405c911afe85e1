using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using SmartVillage.Store.Sqlite;

namespace SmartVillage.Store.Keys;

/// <summary>Reads and creates the keys folder: the key ring of DataProtection and the file of keys that it wraps.</summary>
internal sealed class KeyFolder(string folder, TimeProvider time)
{
    public const string FileName = "store-keys.json";

    private const string Purpose = "SmartVillage.Store.Keys.v1";

    public string Folder { get; } = folder;

    private string File => Path.Combine(Folder, FileName);

    public bool Exists => System.IO.File.Exists(File);

    public KeyMaterial Load() => StoreErrors.Guard(File, () =>
    {
        try
        {
            var wrapped = JsonSerializer.Deserialize<WrappedKeys>(System.IO.File.ReadAllBytes(File), StoreJson.Options)!;
            var protector = Protector(mayCreateKeys: false);
            return new KeyMaterial(
                protector.Unprotect(Convert.FromBase64String(wrapped.DataKey)), protector.Unprotect(Convert.FromBase64String(wrapped.SigningKey)));
        }
        catch (Exception e) when (e is CryptographicException or JsonException or FormatException
            or NullReferenceException or ArgumentNullException or InvalidOperationException)
        {
            throw StoreErrors.KeysWrong(e);
        }
    });

    /// <summary>Creates keys. The caller sees to it that nobody else does so at the same time.</summary>
    public KeyMaterial Create() => StoreErrors.Guard(File, () =>
    {
        PrivateFiles.CreateFolder(Folder);
        using var signing = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var material = new KeyMaterial(RandomNumberGenerator.GetBytes(32), signing.ExportPkcs8PrivateKey());
        var protector = Protector(mayCreateKeys: true);
        var wrapped = new WrappedKeys(
            1,
            Convert.ToBase64String(protector.Protect(material.DataKey)),
            Convert.ToBase64String(protector.Protect(material.SigningKey)),
            time.GetUtcNow());
        PrivateFiles.Close(Folder, "*.xml");
        PrivateFiles.Write(File, JsonSerializer.SerializeToUtf8Bytes(wrapped, StoreJson.Options), replace: true);
        return material;
    });

    private IDataProtector Protector(bool mayCreateKeys)
    {
        // A provider of its own: whatever the host configures for cookies must not decide where the keys of the data lie.
        var services = new ServiceCollection();
        var protection = services.AddDataProtection()
            .SetApplicationName("SmartVillage")
            .SetDefaultKeyLifetime(TimeSpan.FromDays(36500))
            .PersistKeysToFileSystem(new DirectoryInfo(Folder));
        if (!mayCreateKeys)
        {
            // A ring that lost its keys must be told, not refilled with new ones that open nothing.
            protection.DisableAutomaticKeyGeneration();
        }

        return services.BuildServiceProvider().GetRequiredService<IDataProtectionProvider>().CreateProtector(Purpose);
    }
}
