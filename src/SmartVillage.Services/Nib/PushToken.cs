using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SmartVillage.Services.Nib;

/// <summary>Header <c>Token</c> of a call of OSS to a region: SHA-1 of user, password, business number and day (PIA OSS RBA 4.3). Days are those of Jakarta.</summary>
public static class PushToken
{
    private static readonly TimeSpan Jakarta = TimeSpan.FromHours(7);

    // A call that was made before midnight may arrive behind it, and clocks differ.
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(10);

    /// <summary>Whether a token is right. Takes the same time for every wrong one of its length.</summary>
    public static bool Fits(NibReceiver receiver, string nib, string? token, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(receiver);
        var given = Encoding.UTF8.GetBytes((token ?? string.Empty).Trim().ToLowerInvariant());
        var fits = false;
        foreach (var day in (DateTimeOffset[])[now, now - Slack, now + Slack])
        {
            fits |= CryptographicOperations.FixedTimeEquals(given, Encoding.UTF8.GetBytes(Of(receiver, nib, day)));
        }

        return fits;
    }

    /// <summary>The right token of a day, in lower case.</summary>
    [SuppressMessage("Security", "CA5350", Justification = "OSS prescribes SHA-1; the secret is the password in it.")]
    internal static string Of(NibReceiver receiver, string nib, DateTimeOffset at) => Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(
        receiver.User + receiver.Password + nib + at.ToOffset(Jakarta).ToString("yyyyMMdd", CultureInfo.InvariantCulture))));
}
