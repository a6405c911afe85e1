using System.Text.Json;
using SmartVillage.Services.Requests;

namespace SmartVillage.Api.Requests;

/// <summary>Requests as JSON: what the holder of a tracking code sees, and what officers see.</summary>
internal static class RequestJson
{
    /// <summary>For the holder of the code: how it stands and what was said, without what was written and without names of officers.</summary>
    public static void WriteTracked(Utf8JsonWriter writer, ServiceRequest request, IReadOnlyList<RequestStep> steps, RequestReceipt? receipt = null)
    {
        writer.WriteStartObject();
        writer.WriteNumber("id", request.Id);
        if (receipt is not null)
        {
            writer.WriteString("trackingCode", receipt.TrackingCode);
            writer.WriteBoolean("holidaysKnown", receipt.HolidaysKnown);
        }

        WriteHead(writer, request);
        writer.WriteString("note", request.PublicNote);
        writer.WriteStartArray("steps");
        foreach (var step in steps.Where(s => s.Kind is StepKind.Received or StepKind.Moved or StepKind.Merged or StepKind.Attached or StepKind.Detached or StepKind.Dispatched or StepKind.Staged or StepKind.Joined || s.PublicNote is not null))
        {
            writer.WriteStartObject();
            writer.WriteString("at", step.At.UtcDateTime);
            writer.WriteString("kind", step.Kind.ToString());
            writer.WriteString("to", step.To.ToString());
            writer.WriteString("trip", step.Trip?.ToString());
            writer.WriteString("stage", step.Stage);
            writer.WriteString("note", step.PublicNote);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>One line of the officers' list.</summary>
    public static void WriteLine(Utf8JsonWriter writer, ServiceRequest request, DateTimeOffset now)
    {
        writer.WriteStartObject();
        WriteOffice(writer, request, now);
        writer.WriteEndObject();
    }

    /// <summary>Everything, for officers.</summary>
    public static void WriteWhole(Utf8JsonWriter writer, ServiceRequest request, IReadOnlyList<RequestStep> steps, DateTimeOffset now)
    {
        writer.WriteStartObject();
        WriteOffice(writer, request, now);
        writer.WriteString("addressId", request.Content?.AddressId);
        writer.WriteString("mediaUrl", request.Content?.MediaUrl);
        RequestPartJson.WriteNib(writer, request.Content?.Nib);
        writer.WriteStartObject("contact");
        writer.WriteString("name", request.Content?.Name);
        writer.WriteString("phone", request.Content?.Phone);
        writer.WriteString("email", request.Content?.Email);
        writer.WriteEndObject();
        writer.WriteStartObject("values");
        foreach (var (code, values) in request.Content?.Values ?? new Dictionary<string, IReadOnlyList<string>>())
        {
            writer.WriteStartArray(code);
            foreach (var value in values)
            {
                writer.WriteStringValue(value);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
        writer.WriteStartArray("steps");
        foreach (var step in steps)
        {
            RequestPartJson.WriteStep(writer, step);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteOffice(Utf8JsonWriter writer, ServiceRequest request, DateTimeOffset now)
    {
        writer.WriteNumber("id", request.Id);
        WriteHead(writer, request);
        writer.WriteString("channel", request.Channel.ToString());
        writer.WriteBoolean("late", request.IsLate(now));
        writer.WriteString("assignedTo", request.AssignedTo);
        writer.WriteStartArray("possibleDuplicates");
        foreach (var other in request.PossibleDuplicates)
        {
            writer.WriteNumberValue(other);
        }

        writer.WriteEndArray();
        writer.WriteString("refusal", request.Refusal?.ToString());
        writer.WriteNumber("revision", request.Steps);
        writer.WriteBoolean("emptied", request.Content is null);
        writer.WriteString("description", request.Content?.Description);
        writer.WriteString("address", request.Content?.Address);
        writer.WriteNumberOrNull("latitude", request.Content?.Latitude);
        writer.WriteNumberOrNull("longitude", request.Content?.Longitude);
        writer.WriteStartArray("next");
        foreach (var state in request.MergedInto is null && request.Trip is null && request.Channel != RequestChannel.OpenSid ? RequestWorkflow.After(request.State) : [])
        {
            writer.WriteStringValue(state.ToString());
        }

        writer.WriteEndArray();
    }

    private static void WriteHead(Utf8JsonWriter writer, ServiceRequest request)
    {
        writer.WriteString("type", request.Type);
        writer.WriteLocal("name", RequestTypes.FindShown(request.Type)?.Name);
        writer.WriteString("state", request.State.ToString());
        writer.WriteString("receivedAt", request.ReceivedAt.UtcDateTime);
        writer.WriteString("updatedAt", request.UpdatedAt.UtcDateTime);
        writer.WriteTime("dueAt", request.IsClosed || (request.WaitingSince is not null && !request.RunsByClock) || request.Channel == RequestChannel.OpenSid ? null : request.DueAt);
        writer.WriteTime("closedAt", request.ClosedAt);
        writer.WriteNumberOrNull("mergedInto", request.MergedInto);
        writer.WriteNumber("meToo", request.MeToo);
        RequestPartJson.WriteStage(writer, request);
        RequestPartJson.WriteTrip(writer, request.Trip);
        writer.WriteNumberOrNull("origin", request.Origin);
        writer.WriteNumberOrNull("tripRequest", request.TripRequest);
        writer.WriteStartArray("attachments");
        foreach (var attachment in request.Attachments)
        {
            RequestPartJson.WriteAttachment(writer, attachment);
        }

        writer.WriteEndArray();
    }
}

/// <summary>What is said once, when a request came in.</summary>
/// <param name="TrackingCode">The secret.</param>
/// <param name="HolidaysKnown">Whether the promised time knows of every holiday.</param>
internal sealed record RequestReceipt(string TrackingCode, bool HolidaysKnown);
