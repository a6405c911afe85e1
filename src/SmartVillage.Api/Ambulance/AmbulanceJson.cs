using System.Text.Json;
using SmartVillage.Api.Requests;
using SmartVillage.Services.Requests;
using SmartVillage.Services.Requests.Ambulance;

namespace SmartVillage.Api.Ambulance;

/// <summary>Trips, vehicles and drivers as JSON, for officers.</summary>
internal static class AmbulanceJson
{
    private static readonly string[] Answers = ["purpose", "destination", "mobility", "companions", "relation"];

    public static void WriteTrip(Utf8JsonWriter writer, ServiceRequest request, IReadOnlyDictionary<long, RosterEntry> roster)
    {
        var trip = request.Trip!;
        writer.WriteStartObject();
        writer.WriteNumber("id", request.Id);
        writer.WriteString("state", trip.State.ToString());
        writer.WriteString("kind", trip.Kind.ToString());
        writer.WriteString("startsAt", trip.StartsAt.UtcDateTime);
        writer.WriteString("endsAt", trip.EndsAt.UtcDateTime);
        WriteCrew(writer, "vehicle", trip.Vehicle, roster);
        WriteCrew(writer, "driver", trip.Driver, roster);
        writer.WriteString("requestState", request.State.ToString());
        writer.WriteString("receivedAt", request.ReceivedAt.UtcDateTime);
        writer.WriteString("pickup", request.Content?.Address);
        writer.WriteNumberOrNull("latitude", request.Content?.Latitude);
        writer.WriteNumberOrNull("longitude", request.Content?.Longitude);
        foreach (var answer in Answers)
        {
            writer.WriteString(answer, request.Content?.Values.GetValueOrDefault(answer) is [var value, ..] ? value : null);
        }

        writer.WriteString("callerName", request.Content?.Name);
        writer.WriteString("callerPhone", request.Content?.Phone);
        writer.WriteString("healthNotes", request.Content?.Description);
        writer.WriteNumber("revision", request.Steps);
        writer.WriteStartArray("next");
        foreach (var state in TripWorkflow.After(trip.State))
        {
            writer.WriteStringValue(state.ToString());
        }

        writer.WriteEndArray();
        writer.WriteBoolean("takesCrew", TripWorkflow.TakesCrew(trip.State));
        writer.WriteEndObject();
    }

    public static void WriteEntry(Utf8JsonWriter writer, RosterEntry entry)
    {
        writer.WriteStartObject();
        writer.WriteNumber("id", entry.Id);
        writer.WriteNumber("revision", entry.Revision);
        writer.WriteString("name", entry.Details.Name);
        writer.WriteString("phone", entry.Details.Phone);
        if (entry.Kind == RosterKind.Vehicle)
        {
            writer.WriteString("plate", entry.Details.Plate);
            writer.WriteStartArray("carries");
            foreach (var load in entry.Details.Carries ?? [])
            {
                writer.WriteStringValue(load);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void WriteCrew(Utf8JsonWriter writer, string name, long? id, IReadOnlyDictionary<long, RosterEntry> roster)
    {
        if (id is not { } number)
        {
            writer.WriteNull(name);
            return;
        }

        writer.WriteStartObject(name);
        writer.WriteNumber("id", number);
        writer.WriteString("name", roster.GetValueOrDefault(number)?.Details.Name);
        writer.WriteEndObject();
    }
}
