using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using SmartVillage.Domain.Areas;
using SmartVillage.Services.Requests;
using SmartVillage.Services.Requests.Ambulance;
using SmartVillage.Services.Requests.Attachments;
using SmartVillage.Store.Sqlite;

namespace SmartVillage.Store.Requests;

/// <summary>Reads requests. What was merged shows state and times of the request in which it lives on.</summary>
internal sealed class RequestRows(RequestSeal seal)
{
    private static readonly string ByClock = JsonSerializer.Serialize(RequestTypes.ByClock.Select(type => type.Code));

    private static readonly string Select =
        $"""
        SELECT r.id, r.village, r.type, coalesce(p.state, r.state), r.channel, r.received_at, max(r.updated_at, coalesce(p.updated_at, 0)), coalesce(p.due_at, r.due_at),
          CASE WHEN p.id IS NULL THEN r.closed_at ELSE p.closed_at END, CASE WHEN p.id IS NULL THEN r.waiting_since ELSE p.waiting_since END,
          r.assigned_to, r.merged_into, (SELECT count(*) FROM requests m WHERE m.merged_into = r.id), (SELECT max(number) FROM request_steps s WHERE s.request_id = r.id),
          r.block, r.tracking, coalesce(p.id, r.id),
          (SELECT json_group_array(json_object('Number', number, 'Type', type, 'Bytes', bytes, 'AddedAt', added_at, 'By', actor) ORDER BY number)
            FROM request_attachments a WHERE a.request_id = r.id AND a.file IS NOT NULL),
          t.state, t.kind, t.starts_at, t.ends_at, t.vehicle, t.driver, r.health, r.stage, r.origin_id,
          (SELECT max(o.id) FROM requests o WHERE o.origin_id = r.id AND o.state NOT IN ('Rejected', 'Cancelled')), coalesce(p.refusal, r.refusal),
          (SELECT json_group_array(d.id ORDER BY d.id) FROM requests d
            WHERE d.requester = r.requester AND d.id <> r.id AND d.village = r.village AND d.closed_at IS NULL AND r.closed_at IS NULL AND d.merged_into IS NULL AND r.merged_into IS NULL
              AND abs(d.received_at - r.received_at) <= {(long)SameReport.Within.TotalMilliseconds})
        FROM requests r LEFT JOIN requests p ON p.id = r.merged_into LEFT JOIN ambulance_trips t ON t.request_id = r.id
        """;

    public ServiceRequest? Find(SqliteConnection connection, VillageCode village, long id) => Told(connection, connection.Read(
        $"{Select} WHERE r.village = $village AND r.id = $id", Map, ("$village", village.Value), ("$id", id))).FirstOrDefault();

    public ServiceRequest? Find(SqliteConnection connection, VillageCode village, TrackingCode code)
    {
        var index = seal.IndexOf(code);
        // The look-up goes by a keyed hash, so its time says nothing about any code; the comparison holds also if an index ever becomes shorter.
        return Told(connection, connection.Read($"{Select} WHERE r.village = $village AND r.tracking = $tracking", MapWithTracking, ("$village", village.Value), ("$tracking", index))
            .Where(row => CryptographicOperations.FixedTimeEquals(row.Tracking, index)).Select(row => row.Row)).FirstOrDefault();
    }

    public List<ServiceRequest> List(SqliteConnection connection, VillageCode village, RequestFilter filter) => Told(connection, connection.Read(
        $"""
        {Select}
        WHERE r.village = $village
          AND ($types IS NULL OR r.type IN (SELECT value FROM json_each($types)))
          AND ($states IS NULL OR coalesce(p.state, r.state) IN (SELECT value FROM json_each($states)))
          AND ($ids IS NULL OR r.id IN (SELECT value FROM json_each($ids)))
          AND r.received_at BETWEEN $from AND $until
          AND ($late IS NULL OR (r.closed_at IS NULL AND r.due_at < $late AND (r.waiting_since IS NULL OR r.type IN (SELECT value FROM json_each($by_clock)))))
          AND ($assigned IS NULL OR r.assigned_to = $assigned)
          AND ($merged OR r.merged_into IS NULL)
          AND r.id < $before
        ORDER BY r.id DESC LIMIT $take OFFSET $skip
        """,
        Map,
        ("$village", village.Value),
        ("$types", filter.Types is null ? null : JsonSerializer.Serialize(filter.Types)),
        ("$states", filter.States is null ? null : JsonSerializer.Serialize(filter.States.Select(s => s.ToString()))),
        ("$ids", filter.Ids is null ? null : JsonSerializer.Serialize(filter.Ids)),
        ("$from", filter.From?.ToUnixTimeMilliseconds() ?? 0),
        ("$until", filter.Until?.ToUnixTimeMilliseconds() ?? long.MaxValue),
        ("$late", filter.LateAt?.ToUnixTimeMilliseconds()),
        ("$by_clock", ByClock),
        ("$assigned", filter.AssignedTo),
        ("$merged", filter.WithMerged ? 1 : 0),
        ("$before", filter.Before ?? long.MaxValue),
        ("$take", filter.Take),
        ("$skip", filter.Skip)));

    private (ServiceRequest Request, long ToldBy) Map(SqliteDataReader row)
    {
        var content = seal.OpenContent(row.GetInt64(0), row.BytesOrNull(14), row.BytesOrNull(24));
        var request = new ServiceRequest
        {
            Id = row.GetInt64(0),
            Village = VillageCode.TryParseStored(row.GetString(1), out var village) ? village : default,
            Type = row.GetString(2),
            State = Enum.Parse<RequestState>(row.GetString(3)),
            Channel = Enum.Parse<RequestChannel>(row.GetString(4)),
            ReceivedAt = row.Instant(5),
            UpdatedAt = row.Instant(6),
            DueAt = row.Instant(7),
            ClosedAt = row.InstantOrNull(8),
            WaitingSince = row.InstantOrNull(9),
            AssignedTo = row.TextOrNull(10),
            MergedInto = row.NumberOrNull(11),
            MeToo = row.GetInt64(12),
            Steps = row.GetInt64(13),
            Attachments = AttachmentsOf(row.GetString(17)),
            Content = content,
            Trip = TripRows.Map(row, 18),
            Stage = row.TextOrNull(25),
            Origin = row.NumberOrNull(26),
            TripRequest = row.NumberOrNull(27),
            PossibleDuplicates = JsonSerializer.Deserialize<long[]>(row.GetString(29))!,
            Refusal = row.TextOrNull(28) is { } reason ? Enum.Parse<RefusalReason>(reason) : null,
        };
        return (request.Trip is null && RequestTypes.Find(request.Type) is { HasTrip: true } ? request with { Trip = FreshTrip(request) } : request, row.GetInt64(16));
    }

    /// <summary>A trip on which the board has not worked yet; its request may have been worked on before there was a board.</summary>
    private static AmbulanceTrip FreshTrip(ServiceRequest request)
    {
        var trip = AmbulanceTrip.Of(request.Content, request.ReceivedAt);
        return request.IsClosed ? trip with { State = TripWorkflow.EndOf(request.State) } : request.State == RequestState.Received ? trip : trip with { State = TripState.Accepted };
    }

    private static List<RequestAttachment> AttachmentsOf(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.EnumerateArray().Select(a => new RequestAttachment(
            a.GetProperty("Number").GetInt64(), Enum.Parse<AttachmentType>(a.GetProperty("Type").GetString()!), a.GetProperty("Bytes").GetInt64(),
            DateTimeOffset.FromUnixTimeMilliseconds(a.GetProperty("AddedAt").GetInt64()), a.GetProperty("By").GetString()!)).ToList();
    }

    private ((ServiceRequest, long) Row, byte[] Tracking) MapWithTracking(SqliteDataReader row) => (Map(row), row.GetFieldValue<byte[]>(15));

    /// <summary>Adds what residents were last told, by the request in which they live on.</summary>
    private List<ServiceRequest> Told(SqliteConnection connection, IEnumerable<(ServiceRequest Request, long ToldBy)> rows)
    {
        var read = rows.ToList();
        var notes = new Dictionary<long, string>();
        foreach (var (id, number, block) in connection.Read(
            "SELECT request_id, number, notes FROM request_steps WHERE notes IS NOT NULL AND request_id IN (SELECT value FROM json_each($ids)) ORDER BY request_id, number",
            row => (row.GetInt64(0), row.GetInt64(1), row.GetFieldValue<byte[]>(2)),
            ("$ids", JsonSerializer.Serialize(read.Select(r => r.ToldBy).Distinct()))))
        {
            if (seal.OpenNotes(id, number, block)?.Public is { } note)
            {
                notes[id] = note;
            }
        }

        return read.ConvertAll(r => r.Request with { PublicNote = notes.GetValueOrDefault(r.ToldBy) });
    }
}
