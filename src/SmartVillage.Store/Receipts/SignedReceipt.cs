using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace SmartVillage.Store.Receipts;

/// <summary>
/// A receipt with all that is needed to check it on a machine that has neither this store nor a network: the text that was hashed, the hash of the one before, and the signature.
/// The public key is not part of it, because a forger would bring his own.
/// </summary>
/// <param name="SignedText">The exact text.</param>
/// <param name="PreviousHash">Hexadecimal hash of the receipt before.</param>
/// <param name="Hash">SHA-256 of both, hexadecimal.</param>
/// <param name="Signature">ECDSA P-256 over the hash, base64, IEEE P1363.</param>
public sealed record SignedReceipt(string SignedText, string PreviousHash, string Hash, string Signature)
{
    /// <summary>Reads a receipt as the API answers it (with or without its envelope) or as it was exported; null when the text is none.</summary>
    public static SignedReceipt? TryParse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement.TryGetProperty("data", out var data) ? data : document.RootElement;
            return root.Deserialize<SignedReceipt>(StoreJson.Options) is { SignedText: not null, PreviousHash: not null, Hash: not null, Signature: not null } receipt ? receipt : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Whether the hash is that of the text and the key's owner signed it.</summary>
    public bool Holds(ECDsa key)
    {
        ArgumentNullException.ThrowIfNull(key);
        try
        {
            var hash = SHA256.HashData([.. Convert.FromHexString(PreviousHash), .. Encoding.UTF8.GetBytes(SignedText)]);
            return hash.AsSpan().SequenceEqual(Convert.FromHexString(Hash))
                && key.VerifyData(hash, Convert.FromBase64String(Signature), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
