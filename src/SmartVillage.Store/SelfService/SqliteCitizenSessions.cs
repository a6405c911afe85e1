using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using SmartVillage.Domain.Areas;
using SmartVillage.Services.SelfService.Citizen;
using SmartVillage.Store.Sqlite;
using SmartVillage.Store.Writing;

namespace SmartVillage.Store.SelfService;

/// <summary>Sessions of residents in the work file: the word as a blind index only, the session sealed. What is over is overwritten.</summary>
internal sealed class SqliteCitizenSessions(StoreContext context) : ICitizenSessions
{
    private const string Purpose = "citizen-session";
    private const int WordBytes = 32;
    private const int LongestWord = 100;
    private const int Most = 5000;

    // A shared phone is left lying about.
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(20);

    // Not every look is worth a write.
    private const long Coarse = 60_000;

    public async Task<string> OpenAsync(VillageCode village, CitizenSession session, CancellationToken cancellationToken)
    {
        var word = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(WordBytes));
        await KeepAsync(village, word, session, cancellationToken);
        return word;
    }

    public Task KeepAsync(VillageCode village, string word, CitizenSession session, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(word);
        ArgumentNullException.ThrowIfNull(session);
        _ = context.Work.Use(connection =>
        {
            connection.Run("PRAGMA secure_delete=ON");
            using var transaction = connection.BeginTransaction(deferred: false);
            MakeRoom(connection);
            var id = (long)connection.Scalar(
                """
                INSERT INTO citizen_sessions (word, until, block) VALUES ($word, $until, x'')
                ON CONFLICT (word) DO UPDATE SET until = excluded.until
                RETURNING id
                """,
                ("$word", IndexOf(village, word)),
                ("$until", Until(session)))!;
            connection.Run("UPDATE citizen_sessions SET block = $block WHERE id = $id", ("$block", Seal(id, session)), ("$id", id));
            transaction.Commit();
            return true;
        });
        return Task.CompletedTask;
    }

    public Task<CitizenSession?> FindAsync(VillageCode village, string? word, CancellationToken cancellationToken) => Task.FromResult(
        word is not { Length: > 0 and <= LongestWord } ? null : context.Work.Use(connection =>
        {
            var found = Read(connection, village, word);
            if (found is { } known)
            {
                var until = Until(known.Session);
                connection.Run("UPDATE citizen_sessions SET until = $until WHERE id = $id AND until < $until - $coarse", ("$until", until), ("$id", known.Id), ("$coarse", Coarse));
            }

            return found?.Session;
        }));

    public Task<CitizenSession?> CloseAsync(VillageCode village, string? word, CancellationToken cancellationToken) => Task.FromResult(
        word is not { Length: > 0 and <= LongestWord } ? null : context.Work.Use(connection =>
        {
            var found = Read(connection, village, word);
            if (found is { } known)
            {
                connection.Run("PRAGMA secure_delete=ON");
                connection.Run("DELETE FROM citizen_sessions WHERE id = $id", ("$id", known.Id));
            }

            return found?.Session;
        }));

    private (long Id, CitizenSession Session)? Read(SqliteConnection connection, VillageCode village, string word) => connection.Read(
        "SELECT id, block FROM citizen_sessions WHERE word = $word AND until > $now",
        row => ((long, CitizenSession)?)(row.GetInt64(0), Open(row.GetInt64(0), row.GetFieldValue<byte[]>(1))),
        ("$word", IndexOf(village, word)),
        ("$now", Now)).FirstOrDefault();

    private void MakeRoom(SqliteConnection connection)
    {
        connection.Run("DELETE FROM citizen_sessions WHERE until <= $now", ("$now", Now));
        connection.Run($"DELETE FROM citizen_sessions WHERE id IN (SELECT id FROM citizen_sessions ORDER BY until DESC, id DESC LIMIT -1 OFFSET {Most - 1})");
    }

    private long Now => context.Time.GetUtcNow().ToUnixTimeMilliseconds();

    private long Until(CitizenSession session) => Math.Min(Now + (long)Idle.TotalMilliseconds, session.ExpiresAt.ToUnixTimeMilliseconds());

    private byte[] IndexOf(VillageCode village, string word) => context.Keys.ComputeBlindIndex(Purpose, $"{village.Value}|{word}");

    private byte[] Seal(long id, CitizenSession session) =>
        context.Sealer.Seal(new SealContext(SealScope.CitizenSessions, id), JsonSerializer.SerializeToUtf8Bytes(session, StoreJson.Options));

    private CitizenSession Open(long id, byte[] block) =>
        JsonSerializer.Deserialize<CitizenSession>(context.Sealer.Open(new SealContext(SealScope.CitizenSessions, id), block), StoreJson.Options)!;
}
