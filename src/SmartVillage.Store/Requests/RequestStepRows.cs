using Microsoft.Data.Sqlite;
using SmartVillage.Domain.Areas;
using SmartVillage.Services.Requests;
using SmartVillage.Services.Requests.Ambulance;
using SmartVillage.Store.Sqlite;

namespace SmartVillage.Store.Requests;

/// <summary>The history of requests; notes are sealed.</summary>
internal sealed class RequestStepRows(RequestSeal seal)
{
    public List<RequestStep> List(SqliteConnection connection, VillageCode village, long id) => connection.Read(
        """
        SELECT s.number, s.at, s.kind, s.from_state, s.to_state, s.actor, s.key_id, s.notes, s.trip_state, s.stage FROM request_steps s JOIN requests r ON r.id = s.request_id
        WHERE r.village = $village AND r.id = $id ORDER BY s.number
        """,
        row => Map(id, row),
        ("$village", village.Value),
        ("$id", id));

    public void Append(SqliteConnection connection, long id, RequestStep step) => connection.Run(
        """
        INSERT INTO request_steps (request_id, number, at, kind, from_state, to_state, actor, key_id, notes, trip_state, stage)
        VALUES ($id, $number, $at, $kind, $from, $to, $actor, $key, $notes, $trip, $stage)
        """,
        ("$id", id),
        ("$number", step.Number),
        ("$at", step.At.ToUnixTimeMilliseconds()),
        ("$kind", step.Kind.ToString()),
        ("$from", step.From.ToString()),
        ("$to", step.To.ToString()),
        ("$actor", step.By),
        ("$key", step.ByKey),
        ("$stage", step.Stage),
        ("$trip", step.Trip?.ToString()),
        ("$notes", seal.Seal(id, step.Number, new RequestNotes(step.PublicNote, step.InternalNote))));

    private RequestStep Map(long id, SqliteDataReader row)
    {
        var notes = seal.OpenNotes(id, row.GetInt64(0), row.BytesOrNull(7));
        return new RequestStep
        {
            Number = row.GetInt64(0),
            At = row.Instant(1),
            Kind = Enum.Parse<StepKind>(row.GetString(2)),
            From = Enum.Parse<RequestState>(row.GetString(3)),
            To = Enum.Parse<RequestState>(row.GetString(4)),
            Trip = row.TextOrNull(8) is { } trip ? Enum.Parse<TripState>(trip) : null,
            Stage = row.TextOrNull(9),
            By = row.GetString(5),
            ByKey = row.TextOrNull(6),
            PublicNote = notes?.Public,
            InternalNote = notes?.Internal,
        };
    }
}
