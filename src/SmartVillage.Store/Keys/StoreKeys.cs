using System.Buffers;
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
    private readonly byte[] _fingerprintKey;
    private readonly ConcurrentDictionary<string, byte[]> _blindKeys = new(StringComparer.Ordinal);
    private readonly ECDsa _signing = ECDsa.Create();
    private readonly Lock _signLock = new();

    public StoreKeys(KeyMaterial material)
    {
        _dataKey = material.DataKey;
        _fingerprintKey = Derive("fingerprint.v1");
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
        const int OnStack = 2048;
        var length = canonical.Length + sizeof(int);
        var rented = length > OnStack ? ArrayPool<byte>.Shared.Rent(length) : null;
        var input = rented is null ? stackalloc byte[OnStack] : rented;
        BinaryPrimitives.WriteInt32LittleEndian(input, entity.Number);
        canonical.CopyTo(input[sizeof(int)..]);
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_fingerprintKey, input[..length], hash);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented, clearArray: true);
        }

        return Fingerprint.FromBytes(hash);
    }

    public byte[] ComputeBlindIndex(string purpose, string value)
    {
        var key = _blindKeys.GetOrAdd(purpose, static (p, keys) => keys.Derive($"blind.{p}.v1"), this);
        var count = Encoding.UTF8.GetByteCount(value);
        var input = count <= 512 ? stackalloc byte[count] : new byte[count];
        Encoding.UTF8.GetBytes(value, input);
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, input, hash);
        return hash[..16].ToArray();
    }

    public byte[] Sign(ReadOnlySpan<byte> data)
    {
        lock (_signLock)
        {
            return _signing.SignData(data, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        }
    }
}
