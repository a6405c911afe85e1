using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using SmartVillage.Domain.Areas;
using SmartVillage.Services.Requests;
using SmartVillage.Services.Requests.Outbox;
using SmartVillage.Store.Sqlite;

namespace SmartVillage.Store.Requests;

/// <summary>The outbox in the work file.</summary>
internal sealed class SqliteRequestOutbox(StoreContext context) : IRequestOutbox
{
    public Task<IReadOnlyList<OutboxMessage>> ListDueAsync(DateTimeOffset now, int take, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<OutboxMessage>>(context.Work.Use(connection => connection.Read(
            "SELECT id, payload, attempts FROM request_outbox WHERE next_at <= $now ORDER BY next_at, created_at, rowid LIMIT $take",
            row => new OutboxMessage(row.GetString(0), row.GetString(1), row.GetInt32(2)),
            ("$now", now.ToUnixTimeMilliseconds()),
            ("$take", take))));

    public Task DeliveredAsync(string id, CancellationToken cancellationToken) =>
        Task.FromResult(context.Work.Use(connection => connection.Run("DELETE FROM request_outbox WHERE id = $id", ("$id", id))));

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

    /// <summary>Writes the message of a step, in the transaction of the step.</summary>
    public static void Append(SqliteConnection connection, ServiceRequest request, RequestStep step)
    {
        if (OutboxPayload.Of(request, step) is not { } payload)
        {
            return;
        }

        connection.Run(
            "INSERT INTO request_outbox (id, village, created_at, next_at, payload) VALUES ($id, $village, $at, $at, $payload)",
            ("$id", $"msg_{RandomNumberGenerator.GetHexString(32, lowercase: true)}"),
            ("$village", request.Village.Value),
            ("$at", step.At.ToUnixTimeMilliseconds()),
            ("$payload", payload));
    }
}
