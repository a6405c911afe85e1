namespace SmartVillage.Store.Keys;

/// <summary>The two secrets everything else is derived from.</summary>
/// <param name="DataKey">32 random bytes.</param>
/// <param name="SigningKey">ECDSA P-256 private key, PKCS #8.</param>
internal sealed record KeyMaterial(byte[] DataKey, byte[] SigningKey);

/// <summary>The key file: both secrets as DataProtection wrapped them.</summary>
internal sealed record WrappedKeys(int Format, string DataKey, string SigningKey, DateTimeOffset CreatedAt);
