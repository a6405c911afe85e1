using System.Security.Cryptography;
using System.Text;
using SmartVillage.Domain.Records;
using SmartVillage.Sync.Stores;

namespace SmartVillage.Sync.Tests.Fakes;

/// <summary>Keyed functions with a fixed key.</summary>
internal sealed class MemoryKeys : IStoreKeys
{
    private static readonly byte[] Key = [1, 2, 3, 4];

    public string SigningPublicKey => "none";

    public Fingerprint ComputeFingerprint(EntityDefinition entity, ReadOnlySpan<byte> canonical) =>
        Fingerprint.FromBytes(HMACSHA256.HashData([.. Key, (byte)entity.Number], canonical));

    public byte[] ComputeBlindIndex(string purpose, string value) => HMACSHA256.HashData(Key, Encoding.UTF8.GetBytes($"{purpose}:{value}"))[..16];

    public byte[] Sign(ReadOnlySpan<byte> data) => SHA256.HashData(data);
}
