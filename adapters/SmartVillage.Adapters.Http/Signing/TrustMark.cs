using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SmartVillage.Adapters.Http.Signing;

/// <summary>
/// Credentials of BPJS Kesehatan's "Trust Mark" bridging, which VClaim and Aplicares share: HMAC-SHA-256 with the consumer secret over <c>consId&amp;timestamp</c> in base64,
/// with Unix seconds in UTC.
/// </summary>
public sealed class TrustMark(string consId, string secret)
{
    /// <summary>Consumer id, header <c>X-cons-id</c>.</summary>
    public string ConsId { get; } = consId;

    /// <summary>Header <c>X-timestamp</c>.</summary>
    public static string Timestamp(TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        return time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Header <c>X-signature</c>.</summary>
    public string Sign(string timestamp) => Hmac(secret, $"{ConsId}&{timestamp}");

    /// <summary>SHA-256 of consumer id, secret and timestamp: the key of an encrypted answer, and in its first half the IV.</summary>
    public byte[] AnswerKey(string timestamp) => SHA256.HashData(Encoding.UTF8.GetBytes($"{ConsId}{secret}{timestamp}"));

    internal static string Hmac(string key, string message) => Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(message)));
}
