using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SmartVillage.Adapters.Webhook;

/// <summary>
/// Signature of a message: HMAC-SHA-256 over <c>timestamp.body</c> in hexadecimal. The timestamp is signed with the body, so that a receiver can refuse what was recorded
/// and sent again later.
/// </summary>
public static class WebhookSignature
{
    /// <summary>Header with the Unix seconds at which the message was sent.</summary>
    public const string TimestampHeader = "X-SmartVillage-Timestamp";

    /// <summary>Header with <c>sha256=</c> and the signature.</summary>
    public const string SignatureHeader = "X-SmartVillage-Signature";

    /// <summary>Value of <see cref="SignatureHeader"/>.</summary>
    public static string Compute(string secret, long timestamp, ReadOnlySpan<byte> body)
    {
        byte[] signed = [.. Encoding.ASCII.GetBytes(timestamp.ToString(CultureInfo.InvariantCulture)), (byte)'.', .. body];
        return $"sha256={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed))}";
    }
}
