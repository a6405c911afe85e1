using System.Globalization;
using SmartVillage.Store.Access;
using SmartVillage.Store.Sqlite;
using SmartVillage.Sync.Alerts;

namespace SmartVillage.Store.Alerts;

/// <summary>Reminds of keys that end soon, and tells when codes of a second factor were guessed at.</summary>
internal sealed class KeyAlerts(StoreContext context, ApiKeyStore keys) : IAlertSource
{
    private const int SoonDays = 14;
    private const string Everywhere = "semua";

    /// <inheritdoc />
    public Task<IReadOnlyList<AlertCondition>> FindAsync(CancellationToken cancellationToken)
    {
        var now = context.Time.GetUtcNow();
        var locked = context.Work.Use(connection => connection.Read(
            "SELECT key_id FROM key_factors WHERE locked_until > $now", row => row.GetString(0), ("$now", now.ToUnixTimeMilliseconds()))).ToHashSet(StringComparer.Ordinal);
        var good = keys.List().Where(key => key.RevokedAt is null && !(key.ExpiresAt <= now)).ToList();
        var found = good.Where(key => key.ExpiresAt < now.AddDays(SoonDays)).GroupBy(key => key.Village).Select(village => Condition(
            AlertKinds.KeysEnding,
            village.Key,
            string.Create(CultureInfo.InvariantCulture, $"{village.Count()} kunci API berakhir dalam {SoonDays} hari. Lihat dengan smartvillage key list, lalu buat kunci baru untuk yang masih bertugas."),
            village.Count())).ToList();
        found.AddRange(good.Where(key => locked.Contains(key.Id)).GroupBy(key => key.Village).Select(village => Condition(
            AlertKinds.KeysLocked,
            village.Key,
            string.Create(CultureInfo.InvariantCulture, $"{village.Count()} kunci API dikunci sementara: kode faktor keduanya berulang kali salah. Tanyakan pemegangnya; bila bukan dia, cabut dengan smartvillage key revoke."),
            village.Count())));
        return Task.FromResult<IReadOnlyList<AlertCondition>>(found);
    }

    private static AlertCondition Condition(string kind, string? village, string message, int count) =>
        new(kind, village ?? Everywhere, village, null, message, new Dictionary<string, long>(StringComparer.Ordinal) { ["keys"] = count });
}
