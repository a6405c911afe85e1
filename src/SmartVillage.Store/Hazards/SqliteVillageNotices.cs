using System.Text.Json;
using Microsoft.Data.Sqlite;
using SmartVillage.Domain.Areas;
using SmartVillage.Services.Hazards.Notices;
using SmartVillage.Store.Services;
using SmartVillage.Store.Sqlite;

namespace SmartVillage.Store.Hazards;

/// <summary>Notices in the work file.</summary>
internal sealed class SqliteVillageNotices(StoreContext context) : IVillageNotices
{
    private const string Select = "SELECT id, village, content, sent_at, replaces, cancelled_at, replaced_by FROM village_notices WHERE village = $village";
    private const string Holding = "cancelled_at IS NULL AND replaced_by IS NULL AND expires_at > $now";

    private long Now => context.Time.GetUtcNow().ToUnixTimeMilliseconds();

    public Task<VillageNotice?> AddAsync(VillageCode village, NoticeContent content, long? replaces, string by, string byKey, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(content);
        return Task.FromResult(context.Work.Use(connection =>
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            var id = (long)connection.Scalar(
                """
                INSERT INTO village_notices (village, sent_at, expires_at, replaces, content, actor, key_id)
                VALUES ($village, $now, $expires, $replaces, $content, $by, $key) RETURNING id
                """,
                ("$village", village.Value),
                ("$now", Now),
                ("$expires", content.ExpiresAt.ToUnixTimeMilliseconds()),
                ("$replaces", Find(connection, village, replaces)?.Id),
                ("$content", JsonSerializer.Serialize(content, StoreJson.Options)),
                ("$by", by),
                ("$key", byKey))!;
            if (replaces is { } old && connection.Run(
                $"UPDATE village_notices SET replaced_by = $id WHERE village = $village AND id = $old AND {Holding}",
                ("$id", id), ("$village", village.Value), ("$old", old), ("$now", Now)) == 0)
            {
                return null;
            }

            OperatorRevisions.Raise(connection, village);
            transaction.Commit();
            return Find(connection, village, id);
        }));
    }

    public Task<VillageNotice?> CancelAsync(VillageCode village, long id, string by, string byKey, CancellationToken cancellationToken) => Task.FromResult(context.Work.Use(connection =>
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        if (connection.Run(
            $"UPDATE village_notices SET cancelled_at = $now, cancelled_by = $by WHERE village = $village AND id = $id AND {Holding}",
            ("$now", Now), ("$by", $"{by} {byKey}"), ("$village", village.Value), ("$id", id)) == 0)
        {
            return null;
        }

        OperatorRevisions.Raise(connection, village);
        transaction.Commit();
        return Find(connection, village, id);
    }));

    public Task<VillageNotice?> FindAsync(VillageCode village, long id, CancellationToken cancellationToken) => Task.FromResult(context.Work.Use(connection => Find(connection, village, id)));

    public Task<IReadOnlyList<VillageNotice>> ListAsync(VillageCode village, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<VillageNotice>>(
        context.Work.Use(connection => connection.Read($"{Select} AND {Holding} ORDER BY id DESC", Map, ("$village", village.Value), ("$now", Now))));

    private static VillageNotice? Find(SqliteConnection connection, VillageCode village, long? id) =>
        id is { } known ? connection.Read($"{Select} AND id = $id", Map, ("$village", village.Value), ("$id", known)).FirstOrDefault() : null;

    private static VillageNotice Map(SqliteDataReader row) => new()
    {
        Id = row.GetInt64(0),
        Village = VillageCode.TryParseStored(row.GetString(1), out var village) ? village : default,
        Content = JsonSerializer.Deserialize<NoticeContent>(row.GetString(2), StoreJson.Options)!,
        SentAt = row.Instant(3),
        Replaces = row.NumberOrNull(4),
        CancelledAt = row.InstantOrNull(5),
        ReplacedBy = row.NumberOrNull(6),
    };
}
