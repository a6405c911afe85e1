using SmartVillage.Domain.Areas;
using SmartVillage.Services.Requests;
using SmartVillage.Services.Requests.Complaints;
using SmartVillage.Store.Sqlite;

namespace SmartVillage.Store.Requests;

/// <summary>Answers to complaints in the work file.</summary>
internal sealed class SqliteComplaintAnswers(StoreContext context) : IComplaintAnswers
{
    private readonly RequestSeal _seal = new(context);

    public Task<long> BeginAsync(VillageCode village, long complaintId, SentAnswer answer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(answer);
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(context.Work.Use(connection =>
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            var id = (long)connection.Scalar(
                """
                INSERT INTO complaint_answers (village, complaint_id, at, state, outcome, actor, key_id)
                VALUES ($village, $complaint, $at, $state, $outcome, $actor, $key) RETURNING id
                """,
                ("$village", village.Value),
                ("$complaint", complaintId),
                ("$at", answer.At.ToUnixTimeMilliseconds()),
                ("$state", answer.State.ToString()),
                ("$outcome", nameof(SentOutcome.Unknown)),
                ("$actor", answer.By),
                ("$key", answer.ByKey))!;
            connection.Run("UPDATE complaint_answers SET block = $block WHERE id = $id", ("$block", _seal.SealAnswer(id, answer.Text)), ("$id", id));
            transaction.Commit();
            return id;
        }));
    }

    public Task EndAsync(VillageCode village, long id, SentOutcome outcome, CancellationToken cancellationToken)
    {
        _ = context.Work.Use(connection => connection.Run(
            "UPDATE complaint_answers SET outcome = $outcome WHERE village = $village AND id = $id",
            ("$outcome", outcome.ToString()),
            ("$village", village.Value),
            ("$id", id)));
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<SentAnswer>> ListAsync(VillageCode village, long complaintId, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<SentAnswer>>(context.Work.Use(connection => connection.Read(
            "SELECT id, at, state, actor, key_id, block, outcome FROM complaint_answers WHERE village = $village AND complaint_id = $complaint ORDER BY id",
            row => new SentAnswer(
                row.GetInt64(0),
                DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)),
                Enum.Parse<RequestState>(row.GetString(2)),
                row.GetString(3),
                row.IsDBNull(4) ? null : row.GetString(4),
                row.IsDBNull(5) ? string.Empty : _seal.OpenAnswer(row.GetInt64(0), row.GetFieldValue<byte[]>(5)),
                Enum.Parse<SentOutcome>(row.GetString(6))),
            ("$village", village.Value),
            ("$complaint", complaintId))));
}
