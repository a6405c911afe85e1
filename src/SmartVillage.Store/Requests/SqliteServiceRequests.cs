using System.Text.Json;
using Microsoft.Data.Sqlite;
using SmartVillage.Domain.Areas;
using SmartVillage.Services.Requests;
using SmartVillage.Services.Requests.Ambulance;
using SmartVillage.Services.Requests.Outbox;
using SmartVillage.Store.Services;
using SmartVillage.Store.Sqlite;

namespace SmartVillage.Store.Requests;

/// <summary>Requests in the work file.</summary>
internal sealed class SqliteServiceRequests(StoreContext context, IRequestHook hook, IAmbulanceDispatchPort ambulance) : IServiceRequests
{
    private readonly RequestSeal _seal = new(context);

    public Task<ServiceRequest> AddAsync(NewRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Task.FromResult(context.Work.Use(connection =>
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            var added = Add(connection, request);
            transaction.Commit();
            return added;
        }));
    }

    public Task<(ServiceRequest? Added, RequestChange Origin)> AddFromAsync(NewRequest request, Func<ServiceRequest, RequestChange> decide, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(decide);
        return Task.FromResult(context.Work.Use<(ServiceRequest?, RequestChange)>(connection =>
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            var change = request.Origin is { } origin ? Change(connection, request.Village, origin, decide) : RequestChange.Refuse(RequestRefusal.NotFound);
            if (change.Refusal is not null)
            {
                return (null, change);
            }

            var added = Add(connection, request);
            transaction.Commit();
            return (added, change);
        }));
    }

    public Task<ServiceRequest?> FindAsync(VillageCode village, long id, CancellationToken cancellationToken) =>
        Task.FromResult(context.Work.Use(connection => Rows.Find(connection, village, id)));

    public Task<ServiceRequest?> FindAsync(VillageCode village, TrackingCode code, CancellationToken cancellationToken) =>
        Task.FromResult(context.Work.Use(connection => Rows.Find(connection, village, code)));

    public Task<IReadOnlyList<ServiceRequest>> ListAsync(VillageCode village, RequestFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return Task.FromResult<IReadOnlyList<ServiceRequest>>(context.Work.Use(connection => Rows.List(connection, village, filter)));
    }

    public Task<IReadOnlyList<RequestStep>> ListStepsAsync(VillageCode village, long id, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<RequestStep>>(context.Work.Use(connection => Steps.List(connection, village, id)));

    public Task<RequestChange> ChangeAsync(VillageCode village, long id, Func<ServiceRequest, RequestChange> decide, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(decide);
        return Task.FromResult(context.Work.Use(connection =>
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            var change = Change(connection, village, id, decide);
            transaction.Commit();
            return change;
        }));
    }

    public Task<bool> AnswerAsync(VillageCode village, long id, IReadOnlyList<int> values, CancellationToken cancellationToken) => Task.FromResult(context.Work.Use(connection =>
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        if (Rows.Find(connection, village, id) is not { State: RequestState.Completed })
        {
            return false;
        }

        connection.Run(
            "INSERT OR REPLACE INTO request_answers (request_id, answered_at, marks) VALUES ($id, $at, $marks)",
            ("$id", id),
            ("$at", context.Time.GetUtcNow().ToUnixTimeMilliseconds()),
            ("$marks", JsonSerializer.Serialize(values)));
        OperatorRevisions.RaiseRequests(connection, village);
        transaction.Commit();
        return true;
    }));

    public Task<IReadOnlyList<IReadOnlyList<int>>> ListAnswersAsync(
        VillageCode village, IReadOnlyCollection<string> types, DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<IReadOnlyList<int>>>(context.Work.Use(connection => connection.Read(
            """
            SELECT a.marks FROM request_answers a JOIN requests r ON r.id = a.request_id
            WHERE r.village = $village AND a.answered_at BETWEEN $from AND $until AND r.type IN (SELECT value FROM json_each($types))
            """,
            row => (IReadOnlyList<int>)JsonSerializer.Deserialize<int[]>(row.GetString(0))!,
            ("$village", village.Value),
            ("$from", from.ToUnixTimeMilliseconds()),
            ("$until", until.ToUnixTimeMilliseconds()),
            ("$types", JsonSerializer.Serialize(types)))));

    public Task<IReadOnlyList<VillageCode>> ListOpenVillagesAsync(string type, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<VillageCode>>(
        [
            .. context.Work.Use(connection => connection.Read("SELECT DISTINCT village FROM requests WHERE type = $type AND closed_at IS NULL ORDER BY village", row => row.GetString(0), ("$type", type)))
                .Select(code => VillageCode.TryParseStored(code, out var village) ? village : (VillageCode?)null).OfType<VillageCode>(),
        ]);

    public Task<long> CountFromResidentsAsync(VillageCode village, DateTimeOffset since, CancellationToken cancellationToken) => Task.FromResult((long)context.Work.Use(connection => connection.Scalar(
        "SELECT count(*) FROM requests WHERE village = $village AND received_at >= $since AND channel IN ('Resident', 'Open311')",
        ("$village", village.Value),
        ("$since", since.ToUnixTimeMilliseconds())))!);

    private RequestRows Rows => new(_seal);

    private RequestStepRows Steps => new(_seal);

    private ServiceRequest Add(SqliteConnection connection, NewRequest request)
    {
        var now = request.ReceivedAt.ToUnixTimeMilliseconds();
        var isPlace = request.Type.IsPublic;
        var id = (long)connection.Scalar(
            """
            INSERT INTO requests (village, type, state, channel, received_at, updated_at, due_at, merged_into, latitude, longitude, keep_days, tracking, requester, origin_id)
            VALUES ($village, $type, 'Received', $channel, $now, $now, $due, $same, $latitude, $longitude, $keep, $tracking, $requester, $origin) RETURNING id
            """,
            ("$village", request.Village.Value),
            ("$type", request.Type.Code),
            ("$channel", request.Channel.ToString()),
            ("$now", now),
            ("$due", request.DueAt.ToUnixTimeMilliseconds()),
            ("$same", isPlace ? FindSame(connection, request) : null),
            ("$latitude", isPlace ? request.Content.Latitude : null),
            ("$longitude", isPlace ? request.Content.Longitude : null),
            ("$keep", request.Type.KeptForDays),
            ("$tracking", _seal.IndexOf(request.Code)),
            ("$requester", _seal.IndexOf(request)),
            ("$origin", request.Origin))!;
        WriteContent(connection, id, request);
        var step = new RequestStep
        {
            Number = 1,
            At = request.ReceivedAt,
            Kind = StepKind.Received,
            From = RequestState.Received,
            To = RequestState.Received,
            By = request.By ?? RequestStep.ByResident,
            ByKey = request.ByKey,
            Trip = request.Type.HasTrip ? TripState.Received : null,
        };
        Steps.Append(connection, id, step);
        OperatorRevisions.RaiseRequests(connection, request.Village);
        var added = Rows.Find(connection, request.Village, id)!;
        Tell(connection, added, step);
        return added;
    }

    private void WriteContent(SqliteConnection connection, long id, NewRequest request)
    {
        var health = request.Type.HasHealthWords ? request.Content.Description : null;
        var content = health is null ? request.Content : request.Content with { Description = null };
        var from = AmbulanceTrip.Of(request.Content, request.ReceivedAt).StartsAt;
        connection.Run(
            "UPDATE requests SET block = $block, health = $health, health_until = $until WHERE id = $id",
            ("$block", _seal.Seal(id, content)),
            ("$health", _seal.SealHealth(id, health)),
            ("$until", health is null ? null : (from + RequestRetention.HealthFor).ToUnixTimeMilliseconds()),
            ("$id", id));
    }

    /// <summary>The earliest open report about the same.</summary>
    private static long? FindSame(SqliteConnection connection, NewRequest request)
    {
        if (request.Content is not { Latitude: { } latitude, Longitude: { } longitude })
        {
            return null;
        }

        var margin = SameReport.Margin;
        return connection.Read(
            """
            SELECT id, latitude, longitude FROM requests
            WHERE village = $village AND type = $type AND latitude BETWEEN $south AND $north AND longitude BETWEEN $west AND $east
              AND received_at >= $since AND closed_at IS NULL AND merged_into IS NULL
            ORDER BY id
            """,
            row => (Id: row.GetInt64(0), Latitude: row.GetDouble(1), Longitude: row.GetDouble(2)),
            ("$village", request.Village.Value),
            ("$type", request.Type.Code),
            ("$south", latitude - margin.Latitude),
            ("$north", latitude + margin.Latitude),
            ("$west", longitude - margin.Longitude),
            ("$east", longitude + margin.Longitude),
            ("$since", (request.ReceivedAt - SameReport.Within).ToUnixTimeMilliseconds()))
            .Where(row => SameReport.IsNear(latitude, longitude, row.Latitude, row.Longitude))
            .Select(row => (long?)row.Id)
            .FirstOrDefault();
    }

    private RequestChange Change(SqliteConnection connection, VillageCode village, long id, Func<ServiceRequest, RequestChange> decide)
    {
        if (Rows.Find(connection, village, id) is not { } before)
        {
            return RequestChange.Refuse(RequestRefusal.NotFound);
        }

        var change = decide(before);
        if (change is not { After: { } after, Step: { } step })
        {
            return change;
        }

        if (after.Trip != before.Trip && TripRows.Obstacle(connection, after) is { } obstacle)
        {
            return obstacle;
        }

        connection.Run(
            """
            UPDATE requests SET state = $state, updated_at = $updated, due_at = $due, closed_at = $closed, waiting_since = $waiting, assigned_to = $assigned, merged_into = $merged, stage = $stage,
              refusal = $refusal WHERE id = $id
            """,
            ("$state", after.State.ToString()),
            ("$updated", after.UpdatedAt.ToUnixTimeMilliseconds()),
            ("$due", after.DueAt.ToUnixTimeMilliseconds()),
            ("$closed", after.ClosedAt?.ToUnixTimeMilliseconds()),
            ("$waiting", after.WaitingSince?.ToUnixTimeMilliseconds()),
            ("$assigned", after.AssignedTo),
            ("$merged", after.MergedInto),
            ("$stage", after.Stage),
            ("$refusal", after.Refusal?.ToString()),
            ("$id", id));
        if (after.Content is { } content && (content.Nib != before.Content?.Nib || content.Letter != before.Content?.Letter || content.HandOver != before.Content?.HandOver))
        {
            connection.Run("UPDATE requests SET block = $block WHERE id = $id", ("$block", _seal.Seal(id, content)), ("$id", id));
        }

        if (after.Trip is { } trip && trip != before.Trip)
        {
            TripRows.Write(connection, id, trip);
        }

        if (after.MergedInto is { } target && before.MergedInto is null)
        {
            // Whoever was merged into this one goes with it: merging is one step deep.
            connection.Run("UPDATE requests SET merged_into = $target WHERE merged_into = $id", ("$target", target), ("$id", id));
        }

        var appended = step with { Number = before.Steps + 1 };
        Steps.Append(connection, id, appended);
        OperatorRevisions.RaiseRequests(connection, village);
        var written = Rows.Find(connection, village, id)!;
        Tell(connection, written, appended);
        return RequestChange.To(written, appended);
    }

    private void Tell(SqliteConnection connection, ServiceRequest request, RequestStep step)
    {
        if (hook.IsEnabled && OutboxPayload.Of(request, step) is { } payload)
        {
            SqliteRequestOutbox.Append(connection, request, step, payload, OutboxTarget.Requests);
        }

        if (ambulance.IsEnabled && OutboxPayload.OfTrip(request, step) is { } trip)
        {
            SqliteRequestOutbox.Append(connection, request, step, trip, OutboxTarget.Ambulance);
        }
    }
}
