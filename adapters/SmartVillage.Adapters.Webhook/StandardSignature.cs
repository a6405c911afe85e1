using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SmartVillage.Adapters.Webhook;

/// <summary>
/// Signature of Standard Webhooks 1.0: HMAC-SHA-256 over <c>id.timestamp.body</c> in base64. A secret that begins with <c>whsec_</c> holds its key in base64; any other is its own key.
/// </summary>
public static class StandardSignature
{
    /// <summary>Header with the id of the message, the same over all attempts.</summary>
    public const string IdHeader = "webhook-id";

    /// <summary>Header with the Unix seconds of the attempt.</summary>
    public const string TimestampHeader = "webhook-timestamp";

    /// <summary>Header with <c>v1,</c> and the signature.</summary>
    public const string SignatureHeader = "webhook-signature";

    private const string Prefix = "whsec_";

    /// <summary>Value of <see cref="SignatureHeader"/>.</summary>
    public static string Compute(string secret, string id, long timestamp, ReadOnlySpan<byte> body)
    {
        byte[] signed = [.. Encoding.UTF8.GetBytes(id), (byte)'.', .. Encoding.ASCII.GetBytes(timestamp.ToString(CultureInfo.InvariantCulture)), (byte)'.', .. body];
        return $"v1,{Convert.ToBase64String(HMACSHA256.HashData(KeyOf(secret), signed))}";
    }

    private static byte[] KeyOf(string secret)
    {
        ArgumentNullException.ThrowIfNull(secret);
        var key = new byte[secret.Length];
        return secret.StartsWith(Prefix, StringComparison.Ordinal) && Convert.TryFromBase64String(secret[Prefix.Length..], key, out var length)
            ? key[..length]
            : Encoding.UTF8.GetBytes(secret);
    }
}
