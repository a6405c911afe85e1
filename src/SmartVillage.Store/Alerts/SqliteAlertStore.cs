using System.Text.Json;
using Microsoft.Data.Sqlite;
using SmartVillage.Store.Sqlite;
using SmartVillage.Sync.Alerts;

namespace SmartVillage.Store.Alerts;

/// <summary>Alerts in the work file, beside the runs that they mostly speak of.</summary>
internal sealed class SqliteAlertStore(StoreContext context) : IAlertStore
{
    private const int Shown = 500;

    public Task<IReadOnlyList<Alert>> ListAsync(bool includeEnded, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Alert>>(
        context.Work.Use(connection => connection.Read(
            """
            SELECT id, condition, since, sent, ended_at, muted_by, muted_reason, muted_at FROM alerts
            WHERE ended_at IS NULL OR $all ORDER BY ended_at IS NULL DESC, since DESC, id LIMIT $limit
            """,
            Map,
            ("$all", includeEnded ? 1 : 0),
            ("$limit", Shown))));

    public Task SaveAsync(IReadOnlyCollection<Alert> alerts, CancellationToken cancellationToken)
    {
        if (alerts.Count > 0)
        {
            context.Work.Use(connection =>
            {
                using var transaction = connection.BeginTransaction(deferred: false);
                foreach (var alert in alerts)
                {
                    Save(connection, alert);
                }

                transaction.Commit();
                return true;
            });
        }

        return Task.CompletedTask;
    }

    public Task<bool> MuteAsync(string id, string by, string reason, CancellationToken cancellationToken) => Task.FromResult(context.Work.Use(connection => connection.Run(
        "UPDATE alerts SET muted_at = $now, muted_by = $by, muted_reason = $reason WHERE id = $id AND ended_at IS NULL",
        ("$now", context.Time.GetUtcNow().ToUnixTimeMilliseconds()),
        ("$by", by),
        ("$reason", reason),
        ("$id", id))) > 0);

    private static void Save(SqliteConnection connection, Alert alert) => connection.Run(
        """
        INSERT INTO alerts (id, kind, village, since, ended_at, condition, sent) VALUES ($id, $kind, $village, $since, $ended, $condition, $sent)
        ON CONFLICT (id) DO UPDATE SET since = excluded.since, ended_at = excluded.ended_at, condition = excluded.condition, sent = excluded.sent, village = excluded.village,
          muted_at = iif(alerts.ended_at IS NULL, alerts.muted_at, NULL), muted_by = iif(alerts.ended_at IS NULL, alerts.muted_by, NULL),
          muted_reason = iif(alerts.ended_at IS NULL, alerts.muted_reason, NULL)
        """,
        ("$id", alert.Id),
        ("$kind", alert.Condition.Kind),
        ("$village", alert.Condition.Village),
        ("$since", alert.Since.ToUnixTimeMilliseconds()),
        ("$ended", alert.EndedAt?.ToUnixTimeMilliseconds()),
        ("$condition", JsonSerializer.Serialize(alert.Condition, StoreJson.Options)),
        ("$sent", JsonSerializer.Serialize(alert.SentAt, StoreJson.Options)));

    private static Alert Map(SqliteDataReader row) => new()
    {
        Id = row.GetString(0),
        Condition = JsonSerializer.Deserialize<AlertCondition>(row.GetString(1), StoreJson.Options)!,
        Since = row.Instant(2),
        SentAt = JsonSerializer.Deserialize<Dictionary<string, DateTimeOffset>>(row.GetString(3), StoreJson.Options)!,
        EndedAt = row.InstantOrNull(4),
        Mute = row.InstantOrNull(7) is { } at ? new AlertMute(row.GetString(5), row.GetString(6), at) : null,
    };
}
