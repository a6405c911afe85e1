using System.Text.Json;
using Microsoft.Data.Sqlite;
using SmartVillage.Services.Nib;
using SmartVillage.Store.Evaluation;
using SmartVillage.Store.Sqlite;
using SmartVillage.Store.Writing;

namespace SmartVillage.Store.Nib;

/// <summary>Business numbers that OSS sent, in the work file.</summary>
internal sealed class SqliteNibInbox(StoreContext context) : INibInbox
{
    private const string Purpose = "received-nib";

    public Task KeepAsync(NibPush push, DateTimeOffset at, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(push);
        _ = context.Work.Use(connection =>
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            Keep(connection, push, at);
            transaction.Commit();
            return true;
        });
        return Task.CompletedTask;
    }

    public Task<(NibPush Push, DateTimeOffset At)?> FindAsync(string nib, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(nib);
        return Task.FromResult(context.Work.Use(connection => connection.Read(
            "SELECT id, block, received_at FROM received_nibs WHERE nib = $nib",
            row => ((NibPush, DateTimeOffset)?)(Open(row.GetInt64(0), row.GetFieldValue<byte[]>(1)), row.Instant(2)),
            ("$nib", IndexOf(nib))).FirstOrDefault()));
    }

    private void Keep(SqliteConnection connection, NibPush push, DateTimeOffset at)
    {
        var id = (long?)connection.Scalar(
            """
            INSERT INTO received_nibs (nib, changed_on, received_at, block) VALUES ($nib, $changed, $at, x'')
            ON CONFLICT (nib) DO UPDATE SET changed_on = excluded.changed_on, received_at = excluded.received_at
              WHERE coalesce(excluded.changed_on, '') >= coalesce(changed_on, '')
            RETURNING id
            """,
            ("$nib", IndexOf(push.Record.Nib)),
            ("$changed", push.ChangedOn is { } day ? DayText.Of(day) : null),
            ("$at", at.ToUnixTimeMilliseconds()));
        if (id is { } kept)
        {
            connection.Run("UPDATE received_nibs SET block = $block WHERE id = $id", ("$block", Seal(kept, push)), ("$id", kept));
        }
    }

    private byte[] IndexOf(string nib) => context.Keys.ComputeBlindIndex(Purpose, nib);

    private byte[] Seal(long id, NibPush push) => context.Sealer.Seal(new SealContext(SealScope.ReceivedNibs, id), JsonSerializer.SerializeToUtf8Bytes(push, StoreJson.Options));

    private NibPush Open(long id, byte[] block) => JsonSerializer.Deserialize<NibPush>(context.Sealer.Open(new SealContext(SealScope.ReceivedNibs, id), block), StoreJson.Options)!;
}
