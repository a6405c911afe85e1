using System.Text.Json;
using SmartVillage.Domain.Areas;
using SmartVillage.Services.Evaluation;
using SmartVillage.Services.Requests;
using SmartVillage.Store.Sqlite;

namespace SmartVillage.Store.Evaluation;

/// <summary>States, times and marks out of the work file; nothing sealed is opened.</summary>
internal sealed class SqliteRequestOutcomes(StoreContext context) : IRequestOutcomes
{
    public Task<IReadOnlyList<RequestOutcome>> ListAsync(VillageCode village, DateTimeOffset from, DateTimeOffset before, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<RequestOutcome>>(context.Work.Use(connection => connection.Read(
            """
            SELECT type, state, channel, received_at, due_at, closed_at, waiting_since IS NOT NULL, merged_into IS NOT NULL, refusal FROM requests
            WHERE village = $village AND received_at >= $from AND received_at < $before
            """,
            row => new RequestOutcome
            {
                Type = row.GetString(0),
                State = Enum.Parse<RequestState>(row.GetString(1)),
                Channel = Enum.Parse<RequestChannel>(row.GetString(2)),
                ReceivedAt = row.Instant(3),
                DueAt = row.Instant(4),
                ClosedAt = row.InstantOrNull(5),
                IsWaiting = row.GetBoolean(6),
                IsMerged = row.GetBoolean(7),
                Refusal = row.TextOrNull(8) is { } reason ? Enum.Parse<RefusalReason>(reason) : null,
            },
            ("$village", village.Value),
            ("$from", from.ToUnixTimeMilliseconds()),
            ("$before", before.ToUnixTimeMilliseconds()))));

    public Task<IReadOnlyList<GivenMarks>> ListMarksAsync(VillageCode village, DateTimeOffset from, DateTimeOffset before, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<GivenMarks>>(context.Work.Use(connection => connection.Read(
            """
            SELECT r.type, a.answered_at, a.marks FROM request_answers a JOIN requests r ON r.id = a.request_id
            WHERE r.village = $village AND a.answered_at >= $from AND a.answered_at < $before
            """,
            row => new GivenMarks(row.GetString(0), row.Instant(1), JsonSerializer.Deserialize<int[]>(row.GetString(2))!),
            ("$village", village.Value),
            ("$from", from.ToUnixTimeMilliseconds()),
            ("$before", before.ToUnixTimeMilliseconds()))));
}
