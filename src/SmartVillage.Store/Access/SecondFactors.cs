using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using OtpNet;
using SmartVillage.Store.Sqlite;
using SmartVillage.Store.Writing;

namespace SmartVillage.Store.Access;

/// <summary>
/// Second factors of keys (PRV-06): codes of six digits that a phone makes of a shared secret and the time (TOTP, RFC 6238). A right code opens the key for a while, for the client that showed it
/// only. A code counts once; after five wrong ones none is looked at for a quarter of an hour, then twice as long each time, up to a day.
/// </summary>
public sealed class SecondFactors
{
    private const int SecretBytes = 20;
    private const int SessionBytes = 32;
    private const int SessionLetters = 43;
    private const int CodeDigits = 6;
    private const int MostWrong = 5;
    private const int MostDoublings = 7;
    private static readonly TimeSpan FirstLock = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan LongestLock = TimeSpan.FromDays(1);

    // Clocks of phones are off by some seconds, and people are slow.
    private static readonly VerificationWindow Window = new(previous: 1, future: 1);

    private readonly StoreContext _context;

    internal SecondFactors(StoreContext context) => _context = context;

    /// <summary>What an act of weight asks of a key.</summary>
    /// <param name="hasFactor">Whether the key has a second factor.</param>
    /// <param name="role">Its role.</param>
    /// <param name="isRequired">Whether the configuration asks for one of every privileged role.</param>
    public static FactorDemand DemandOf(bool hasFactor, string role, bool isRequired) =>
        hasFactor ? FactorDemand.Code : isRequired && ApiRoles.IsPrivileged(role) ? FactorDemand.Missing : FactorDemand.None;

    /// <summary>A code without the blank that people write in the middle; nothing when it is none.</summary>
    public static string? ReadCode(string given)
    {
        ArgumentNullException.ThrowIfNull(given);
        return given.Replace(" ", string.Empty, StringComparison.Ordinal) is { Length: CodeDigits } code && code.All(char.IsAsciiDigit) ? code : null;
    }

    /// <summary>Gives a key a second factor, in place of one that it had; the secret in base32, which cannot be shown again. Nothing when there is no such key.</summary>
    public string? Enrol(string keyId)
    {
        ArgumentNullException.ThrowIfNull(keyId);
        var secret = RandomNumberGenerator.GetBytes(SecretBytes);
        var isKnown = _context.Work.Use(connection =>
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            if (connection.Scalar("SELECT 1 FROM api_keys WHERE id = $id AND revoked_at IS NULL", ("$id", keyId)) is null)
            {
                return false;
            }

            connection.Run(
                """
                INSERT INTO key_factors (key_id, secret, made_at) VALUES ($id, $secret, $now)
                ON CONFLICT (key_id) DO UPDATE SET secret = $secret, made_at = $now, last_step = 0, wrong = 0, locks = 0, locked_until = NULL
                """,
                ("$id", keyId),
                ("$secret", _context.Sealer.Seal(PlaceOf(keyId), secret)),
                ("$now", Now));
            connection.Run("DELETE FROM key_openings WHERE key_id = $id", ("$id", keyId));
            transaction.Commit();
            return true;
        });
        return isKnown ? Base32Encoding.ToString(secret).TrimEnd('=') : null;
    }

    /// <summary>Opens a key with the code that its phone shows.</summary>
    /// <param name="keyId">The key.</param>
    /// <param name="code">Six digits.</param>
    /// <param name="length">For how long.</param>
    public FactorAnswer Open(string keyId, string code, TimeSpan length)
    {
        ArgumentNullException.ThrowIfNull(keyId);
        var now = _context.Time.GetUtcNow();
        return _context.Work.Use(connection =>
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            var answer = Find(connection, keyId) is { } factor ? Judge(connection, factor, code, now, length) : new FactorAnswer(FactorOutcome.NotNeeded);
            transaction.Commit();
            return answer;
        });
    }

    /// <summary>Whether what a client shows says that it opened the key, and the time is not over.</summary>
    public bool IsOpen(string keyId, string? session)
    {
        Span<byte> shown = stackalloc byte[SessionBytes];
        return session is { Length: SessionLetters } && Base64Url.TryDecodeFromChars(session, shown, out var length) && length == SessionBytes && IsKept(keyId, SHA256.HashData(shown));
    }

    private long Now => _context.Time.GetUtcNow().ToUnixTimeMilliseconds();

    private static SealContext PlaceOf(string keyId) => new(SealScope.SecondFactors, long.Parse(keyId, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));

    private static Factor? Find(SqliteConnection connection, string keyId) => connection.Read(
        "SELECT secret, last_step, wrong, locks, locked_until FROM key_factors WHERE key_id = $id",
        row => new Factor(keyId, row.BytesOrNull(0)!, row.GetInt64(1), row.GetInt32(2), row.GetInt32(3), row.InstantOrNull(4)),
        ("$id", keyId)).FirstOrDefault();

    private FactorAnswer Judge(SqliteConnection connection, Factor factor, string code, DateTimeOffset now, TimeSpan length)
    {
        if (factor.LockedUntil > now)
        {
            return new FactorAnswer(FactorOutcome.Locked, Until: factor.LockedUntil);
        }

        var totp = new Totp(_context.Sealer.Open(PlaceOf(factor.KeyId), factor.Secret));
        return totp.VerifyTotp(now.UtcDateTime, code, out var step, Window) && step > factor.LastStep ? Admit(connection, factor, step, now, now + length) : Refuse(connection, factor, now);
    }

    private static FactorAnswer Admit(SqliteConnection connection, Factor factor, long step, DateTimeOffset now, DateTimeOffset until)
    {
        var session = RandomNumberGenerator.GetBytes(SessionBytes);
        connection.Run("UPDATE key_factors SET last_step = $step, wrong = 0, locks = 0, locked_until = NULL WHERE key_id = $id", ("$step", step), ("$id", factor.KeyId));
        connection.Run("DELETE FROM key_openings WHERE ends_at <= $now", ("$now", now.ToUnixTimeMilliseconds()));
        connection.Run(
            "INSERT INTO key_openings (hash, key_id, ends_at) VALUES ($hash, $id, $until)",
            ("$hash", SHA256.HashData(session)),
            ("$id", factor.KeyId),
            ("$until", until.ToUnixTimeMilliseconds()));
        return new FactorAnswer(FactorOutcome.Opened, Base64Url.EncodeToString(session), until);
    }

    private static FactorAnswer Refuse(SqliteConnection connection, Factor factor, DateTimeOffset now)
    {
        var isLocked = factor.Wrong + 1 >= MostWrong;
        var wait = FirstLock * Math.Pow(2, Math.Min(factor.Locks, MostDoublings));
        var until = isLocked ? now + (wait < LongestLock ? wait : LongestLock) : (DateTimeOffset?)null;
        connection.Run(
            "UPDATE key_factors SET wrong = $wrong, locks = $locks, locked_until = $until WHERE key_id = $id",
            ("$wrong", isLocked ? 0 : factor.Wrong + 1),
            ("$locks", factor.Locks + (isLocked ? 1 : 0)),
            ("$until", until?.ToUnixTimeMilliseconds()),
            ("$id", factor.KeyId));
        return isLocked ? new FactorAnswer(FactorOutcome.Locked, Until: until) : new FactorAnswer(FactorOutcome.WrongCode);
    }

    private bool IsKept(string keyId, byte[] hash) => _context.Work.Use(connection => connection.Scalar(
        "SELECT 1 FROM key_openings WHERE hash = $hash AND key_id = $id AND ends_at > $now", ("$hash", hash), ("$id", keyId), ("$now", Now))) is not null;

    private sealed record Factor(string KeyId, byte[] Secret, long LastStep, int Wrong, int Locks, DateTimeOffset? LockedUntil);
}
