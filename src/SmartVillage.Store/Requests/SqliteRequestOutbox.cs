using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using SmartVillage.Domain.Areas;
using SmartVillage.Services.Requests;
using SmartVillage.Services.Requests.Outbox;
using SmartVillage.Store.Sqlite;

namespace SmartVillage.Store.Requests;

/// <summary>The outbox in the work file.</summary>
internal sealed class SqliteRequestOutbox(StoreContext context) : IRequestOutbox
{
    private const string Work = "request-webhook";

    public Task<IReadOnlyList<OutboxMessage>> ListDueAsync(DateTimeOffset now, IReadOnlyCollection<OutboxTarget> targets, int take, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<OutboxMessage>>(context.Work.Use(connection => connection.Read(
            """
            SELECT id, payload, attempts, target FROM request_outbox
            WHERE next_at <= $now AND target IN (SELECT value FROM json_each($targets)) ORDER BY next_at, created_at, rowid LIMIT $take
            """,
            row => new OutboxMessage(row.GetString(0), row.GetString(1), row.GetInt32(2), Enum.Parse<OutboxTarget>(row.GetString(3))),
            ("$now", now.ToUnixTimeMilliseconds()),
            ("$targets", JsonSerializer.Serialize(targets.Select(t => t.ToString()))),
            ("$take", take))));

    public Task DeliveredAsync(string id, CancellationToken cancellationToken) => Task.FromResult(context.Work.Use(connection =>
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        var gone = connection.Run("DELETE FROM request_outbox WHERE id = $id", ("$id", id));
        connection.Run(
            "INSERT OR REPLACE INTO upkeep (name, done_at, report) VALUES ($name, $at, 'true')", ("$name", Work), ("$at", context.Time.GetUtcNow().ToUnixTimeMilliseconds()));
        transaction.Commit();
        return gone;
    }));

    public Task<OutboxSummary> SummaryAsync(CancellationToken cancellationToken) => Task.FromResult(context.Work.Use(connection => connection.Read(
        """
        SELECT count(next_at), count(*) - count(next_at), (SELECT done_at FROM upkeep WHERE name = $name),
          (SELECT failure FROM request_outbox WHERE failure IS NOT NULL ORDER BY attempts DESC, rowid DESC LIMIT 1)
        FROM request_outbox
        """,
        row => new OutboxSummary(row.GetInt64(0), row.GetInt64(1), row.InstantOrNull(2), row.TextOrNull(3)),
        ("$name", Work))[0]));

    public Task FailedAsync(string id, string failure, DateTimeOffset? nextAt, CancellationToken cancellationToken) => Task.FromResult(context.Work.Use(connection => connection.Run(
        "UPDATE request_outbox SET attempts = attempts + 1, failure = $failure, next_at = $next WHERE id = $id",
        ("$failure", failure),
        ("$next", nextAt?.ToUnixTimeMilliseconds()),
        ("$id", id))));

    public Task<OutboxState> StateAsync(VillageCode village, CancellationToken cancellationToken) => Task.FromResult(context.Work.Use(connection => connection.Read(
        """
        SELECT count(next_at), count(*) - count(next_at), min(CASE WHEN next_at IS NOT NULL THEN created_at END),
          (SELECT failure FROM request_outbox WHERE village = $village AND failure IS NOT NULL ORDER BY attempts DESC, rowid DESC LIMIT 1)
        FROM request_outbox WHERE village = $village
        """,
        row => new OutboxState(row.GetInt64(0), row.GetInt64(1), row.InstantOrNull(2), row.TextOrNull(3)),
        ("$village", village.Value))[0]));

    public Task<long> ReplayAsync(VillageCode village, DateTimeOffset now, CancellationToken cancellationToken) => Task.FromResult<long>(context.Work.Use(connection => connection.Run(
        "UPDATE request_outbox SET next_at = $now, attempts = 0 WHERE village = $village AND next_at IS NULL",
        ("$now", now.ToUnixTimeMilliseconds()),
        ("$village", village.Value))));

    /// <summary>Writes a message about a step, in the transaction of the step.</summary>
    public static void Append(SqliteConnection connection, ServiceRequest request, RequestStep step, string payload, OutboxTarget target) => connection.Run(
        "INSERT INTO request_outbox (id, village, created_at, next_at, payload, target) VALUES ($id, $village, $at, $at, $payload, $target)",
        ("$id", $"msg_{RandomNumberGenerator.GetHexString(32, lowercase: true)}"),
        ("$village", request.Village.Value),
        ("$at", step.At.ToUnixTimeMilliseconds()),
        ("$payload", payload),
        ("$target", target.ToString()));
}
