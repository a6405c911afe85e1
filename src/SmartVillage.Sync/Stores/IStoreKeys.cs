using SmartVillage.Domain.Records;

namespace SmartVillage.Sync.Stores;

/// <summary>Keyed functions of a store. The keys themselves never leave it.</summary>
public interface IStoreKeys
{
    /// <summary>Fingerprint of a record's canonical bytes. Thread-safe.</summary>
    Fingerprint ComputeFingerprint(EntityDefinition entity, ReadOnlySpan<byte> canonical);

    /// <summary>Blind index of an identity number for exact look-up, 16 bytes. Thread-safe.</summary>
    byte[] ComputeBlindIndex(string purpose, string value);

    /// <summary>Signs a receipt with ECDSA P-256 over SHA-256, IEEE P1363 format.</summary>
    byte[] Sign(ReadOnlySpan<byte> data);

    /// <summary>Public key of the signatures, SubjectPublicKeyInfo in base64.</summary>
    string SigningPublicKey { get; }
}
