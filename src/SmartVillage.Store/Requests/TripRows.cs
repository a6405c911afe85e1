using Microsoft.Data.Sqlite;
using SmartVillage.Domain.Areas;
using SmartVillage.Services.Requests;
using SmartVillage.Services.Requests.Ambulance;
using SmartVillage.Store.Sqlite;

namespace SmartVillage.Store.Requests;

/// <summary>Trips of the ambulance, and the rule that a vehicle and a driver are in one place at a time.</summary>
internal static class TripRows
{
    private static readonly string HoldCrew = States(TripWorkflow.HoldsCrew);
    private static readonly string UnderWay = States(TripWorkflow.IsUnderWay);

    /// <summary>Why a trip cannot be as planned, in the transaction that would write it; null when it can.</summary>
    public static RequestChange? Obstacle(SqliteConnection connection, ServiceRequest request)
    {
        if (request.Trip is not { } trip || !TripWorkflow.HoldsCrew(trip.State))
        {
            return null;
        }

        if (!IsInUse(connection, request.Village, RosterKind.Vehicle, trip.Vehicle) || !IsInUse(connection, request.Village, RosterKind.Driver, trip.Driver))
        {
            return RequestChange.Refuse(RequestRefusal.NoCrew);
        }

        return FindOther(connection, request.Id, trip) is { } other ? RequestChange.Refuse(RequestRefusal.CrewBusy) with { Other = other } : null;
    }

    public static void Write(SqliteConnection connection, long id, AmbulanceTrip trip) => connection.Run(
        """
        INSERT OR REPLACE INTO ambulance_trips (request_id, state, kind, starts_at, ends_at, vehicle, driver)
        VALUES ($id, $state, $kind, $starts, $ends, $vehicle, $driver)
        """,
        ("$id", id),
        ("$state", trip.State.ToString()),
        ("$kind", trip.Kind.ToString()),
        ("$starts", trip.StartsAt.ToUnixTimeMilliseconds()),
        ("$ends", trip.EndsAt.ToUnixTimeMilliseconds()),
        ("$vehicle", trip.Vehicle),
        ("$driver", trip.Driver));

    /// <summary>A trip that is planned or driven with a vehicle or driver.</summary>
    public static long? FindTripOf(SqliteConnection connection, long roster) => (long?)connection.Scalar(
        $"SELECT min(request_id) FROM ambulance_trips WHERE (vehicle = $id OR driver = $id) AND state IN ({HoldCrew})", ("$id", roster));

    /// <summary>The trip at columns of a row, or none when nobody has worked on it.</summary>
    public static AmbulanceTrip? Map(SqliteDataReader row, int first) => row.TextOrNull(first) is not { } state
        ? null
        : new AmbulanceTrip
        {
            State = Enum.Parse<TripState>(state),
            Kind = Enum.Parse<TripKind>(row.GetString(first + 1)),
            StartsAt = row.Instant(first + 2),
            EndsAt = row.Instant(first + 3),
            Vehicle = row.NumberOrNull(first + 4),
            Driver = row.NumberOrNull(first + 5),
        };

    private static bool IsInUse(SqliteConnection connection, VillageCode village, RosterKind kind, long? id) => connection.Scalar(
        "SELECT 1 FROM ambulance_roster WHERE village = $village AND kind = $kind AND id = $id AND block IS NOT NULL",
        ("$village", village.Value),
        ("$kind", kind.ToString()),
        ("$id", id)) is not null;

    /// <summary>Another trip whose time overlaps, or that is driven while this one would be.</summary>
    private static long? FindOther(SqliteConnection connection, long id, AmbulanceTrip trip) => (long?)connection.Scalar(
        $"""
        SELECT min(request_id) FROM ambulance_trips
        WHERE request_id <> $id AND (vehicle = $vehicle OR driver = $driver) AND state IN ({HoldCrew})
          AND ((starts_at < $ends AND ends_at > $starts) OR ($runs AND state IN ({UnderWay})))
        """,
        ("$id", id),
        ("$vehicle", trip.Vehicle),
        ("$driver", trip.Driver),
        ("$starts", trip.StartsAt.ToUnixTimeMilliseconds()),
        ("$ends", trip.EndsAt.ToUnixTimeMilliseconds()),
        ("$runs", TripWorkflow.IsUnderWay(trip.State) ? 1 : 0));

    private static string States(Func<TripState, bool> condition) => string.Join(", ", Enum.GetValues<TripState>().Where(condition).Select(s => $"'{s}'"));
}
