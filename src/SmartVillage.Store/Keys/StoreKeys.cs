using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using SmartVillage.Domain.Records;
using SmartVillage.Sync.Stores;

namespace SmartVillage.Store.Keys;

/// <summary>
/// Keyed functions of the store. Each purpose has its own subkey (HKDF-SHA-256 of the data key), so that no result of one can be used against another.
/// </summary>
internal sealed class StoreKeys : IStoreKeys
{
    private readonly byte[] _dataKey;
    private readonly ThreadLocal<IncrementalHash> _fingerprint;
    private readonly ConcurrentDictionary<string, ThreadLocal<IncrementalHash>> _blind = new(StringComparer.Ordinal);
    private readonly ECDsa _signing = ECDsa.Create();
    private readonly Lock _signLock = new();

    public StoreKeys(KeyMaterial material)
    {
        _dataKey = material.DataKey;
        _fingerprint = Keyed("fingerprint.v1");
        _signing.ImportPkcs8PrivateKey(material.SigningKey, out _);
        SigningPublicKey = Convert.ToBase64String(_signing.ExportSubjectPublicKeyInfo());
        CheckValue = Convert.ToHexStringLower(Derive("check.v1")[..16]);
    }

    public string SigningPublicKey { get; }

    /// <summary>Kept in the store to notice keys of another store before anything is written with them.</summary>
    public string CheckValue { get; }

    public byte[] Derive(string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, _dataKey, 32, salt: null, info: Encoding.UTF8.GetBytes($"SmartVillage.{purpose}"));

    public Fingerprint ComputeFingerprint(EntityDefinition entity, ReadOnlySpan<byte> canonical)
    {
        Span<byte> number = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(number, entity.Number);
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        var keyed = _fingerprint.Value!;
        keyed.AppendData(number);
        keyed.AppendData(canonical);
        keyed.GetHashAndReset(hash);
        return Fingerprint.FromBytes(hash);
    }

    public byte[] ComputeBlindIndex(string purpose, string value)
    {
        var keyed = _blind.GetOrAdd(purpose, static (p, keys) => keys.Keyed($"blind.{p}.v1"), this).Value!;
        var count = Encoding.UTF8.GetByteCount(value);
        var input = count <= 512 ? stackalloc byte[count] : new byte[count];
        Encoding.UTF8.GetBytes(value, input);
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        keyed.AppendData(input);
        keyed.GetHashAndReset(hash);
        return hash[..16].ToArray();
    }

    public byte[] Sign(ReadOnlySpan<byte> data)
    {
        lock (_signLock)
        {
            return _signing.SignData(data, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        }
    }

    /// <summary>One keyed hash for each thread: setting a key up anew for every row costs more than hashing the row.</summary>
    private ThreadLocal<IncrementalHash> Keyed(string purpose)
    {
        var key = Derive(purpose);
        return new ThreadLocal<IncrementalHash>(() => IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key));
    }
}
