using System.Text.Json;
using SmartVillage.Services;
using SmartVillage.Services.Catalog;
using SmartVillage.Services.Requests;
using SmartVillage.Services.Requests.Ambulance;
using SmartVillage.Services.Requests.Attachments;

namespace SmartVillage.Api.Requests;

/// <summary>Requests as JSON: what the holder of a tracking code sees, and what officers see.</summary>
internal static class RequestJson
{
    public static void WriteType(Utf8JsonWriter writer, OfferedType offered)
    {
        var type = offered.Type;
        writer.WriteStartObject();
        writer.WriteString("code", type.Code);
        writer.WriteString("service", type.Service is { } service ? ServiceCodes.TextOf(service) : null);
        WriteText(writer, "name", type.Name);
        WriteText(writer, "description", type.Description);
        WriteText(writer, "group", type.Group);
        WriteText(writer, "warning", type.Warning);
        writer.WriteString("office", offered.Office);
        writer.WriteBoolean("isPublic", type.IsPublic);
        writer.WriteBoolean("needsPlace", type.NeedsPlace);
        writer.WriteBoolean("needsPhone", type.NeedsPhone);
        writer.WriteBoolean("takesFiles", type.TakesFiles);
        writer.WriteNumber("withinWorkingHours", (int)type.Within.TotalHours);
        writer.WriteNumber("keptForDays", type.KeptForDays);
        writer.WriteStartArray("stages");
        foreach (var stage in type.Stages)
        {
            WriteStage(writer, stage);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("fields");
        foreach (var field in type.Fields)
        {
            WriteField(writer, field);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

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
        foreach (var step in steps.Where(s => s.Kind is StepKind.Received or StepKind.Moved or StepKind.Merged or StepKind.Attached or StepKind.Detached or StepKind.Dispatched or StepKind.Staged || s.PublicNote is not null))
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
        WriteNib(writer, request.Content?.Nib);
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
            WriteStep(writer, step);
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
        writer.WriteNumber("revision", request.Steps);
        writer.WriteBoolean("emptied", request.Content is null);
        writer.WriteString("description", request.Content?.Description);
        writer.WriteString("address", request.Content?.Address);
        WriteNumber(writer, "latitude", request.Content?.Latitude);
        WriteNumber(writer, "longitude", request.Content?.Longitude);
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
        WriteText(writer, "name", RequestTypes.FindShown(request.Type)?.Name);
        writer.WriteString("state", request.State.ToString());
        writer.WriteString("receivedAt", request.ReceivedAt.UtcDateTime);
        writer.WriteString("updatedAt", request.UpdatedAt.UtcDateTime);
        WriteTime(writer, "dueAt", request.IsClosed || request.WaitingSince is not null || request.Channel == RequestChannel.OpenSid ? null : request.DueAt);
        WriteTime(writer, "closedAt", request.ClosedAt);
        WriteNumber(writer, "mergedInto", request.MergedInto);
        writer.WriteNumber("meToo", request.MeToo);
        WriteStage(writer, request);
        WriteTrip(writer, request.Trip);
        writer.WriteStartArray("attachments");
        foreach (var attachment in request.Attachments)
        {
            WriteAttachment(writer, attachment);
        }

        writer.WriteEndArray();
    }

    private static void WriteStage(Utf8JsonWriter writer, ServiceRequest request)
    {
        if (RequestTypes.Find(request.Type)?.Stages.FirstOrDefault(s => s.Code == request.Stage) is not { } stage)
        {
            writer.WriteNull("stage");
            return;
        }

        writer.WritePropertyName("stage");
        WriteStage(writer, stage);
    }

    private static void WriteStage(Utf8JsonWriter writer, RequestStage stage)
    {
        writer.WriteStartObject();
        writer.WriteString("code", stage.Code);
        WriteText(writer, "name", stage.Name);
        writer.WriteEndObject();
    }

    private static void WriteNib(Utf8JsonWriter writer, NibClaim? claim)
    {
        if (claim is null)
        {
            writer.WriteNull("nib");
            return;
        }

        writer.WriteStartObject("nib");
        writer.WriteString("number", claim.Nib);
        writer.WriteString("issuedOn", claim.IssuedOn?.ToString("yyyy-MM-dd"));
        writer.WriteStartArray("kbli");
        foreach (var line in claim.Kbli)
        {
            writer.WriteStartObject();
            writer.WriteString("code", line.Code);
            writer.WriteNumber("version", line.Version);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteTrip(Utf8JsonWriter writer, AmbulanceTrip? trip)
    {
        if (trip is null)
        {
            writer.WriteNull("trip");
            return;
        }

        writer.WriteStartObject("trip");
        writer.WriteString("state", trip.State.ToString());
        writer.WriteString("kind", trip.Kind.ToString());
        writer.WriteString("startsAt", trip.StartsAt.UtcDateTime);
        writer.WriteString("endsAt", trip.EndsAt.UtcDateTime);
        writer.WriteEndObject();
    }

    private static void WriteAttachment(Utf8JsonWriter writer, RequestAttachment attachment)
    {
        writer.WriteStartObject();
        writer.WriteNumber("number", attachment.Number);
        writer.WriteString("mediaType", AttachmentTypes.MediaTypeOf(attachment.Type));
        writer.WriteNumber("bytes", attachment.Bytes);
        writer.WriteString("addedAt", attachment.AddedAt.UtcDateTime);
        writer.WriteBoolean("byResident", attachment.By == RequestStep.ByResident);
        writer.WriteEndObject();
    }

    private static void WriteStep(Utf8JsonWriter writer, RequestStep step)
    {
        writer.WriteStartObject();
        writer.WriteNumber("number", step.Number);
        writer.WriteString("at", step.At.UtcDateTime);
        writer.WriteString("kind", step.Kind.ToString());
        writer.WriteString("from", step.From.ToString());
        writer.WriteString("to", step.To.ToString());
        writer.WriteString("trip", step.Trip?.ToString());
        writer.WriteString("stage", step.Stage);
        writer.WriteString("by", step.By);
        writer.WriteString("key", step.ByKey);
        writer.WriteString("note", step.PublicNote);
        writer.WriteString("internalNote", step.InternalNote);
        writer.WriteEndObject();
    }

    private static void WriteField(Utf8JsonWriter writer, RequestField field)
    {
        writer.WriteStartObject();
        writer.WriteString("code", field.Code);
        writer.WriteString("kind", field.Kind.ToString());
        writer.WriteBoolean("required", field.Required);
        WriteText(writer, "label", field.Label);
        writer.WriteStartArray("options");
        foreach (var option in field.Options)
        {
            writer.WriteStartObject();
            writer.WriteString("key", option.Key);
            WriteText(writer, "name", option.Name);
            writer.WriteBoolean("emergency", field.EmergencyKeys.Contains(option.Key));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter writer, string name, LocalText? text)
    {
        writer.WritePropertyName(name);
        if (text is null)
        {
            writer.WriteNullValue();
            return;
        }

        JsonSerializer.Serialize(writer, text, ApiJsonContext.Default.LocalText);
    }

    private static void WriteTime(Utf8JsonWriter writer, string name, DateTimeOffset? at)
    {
        if (at is { } known)
        {
            writer.WriteString(name, known.UtcDateTime);
            return;
        }

        writer.WriteNull(name);
    }

    private static void WriteNumber(Utf8JsonWriter writer, string name, double? number)
    {
        if (number is { } known)
        {
            writer.WriteNumber(name, known);
            return;
        }

        writer.WriteNull(name);
    }

    private static void WriteNumber(Utf8JsonWriter writer, string name, long? number)
    {
        if (number is { } known)
        {
            writer.WriteNumber(name, known);
            return;
        }

        writer.WriteNull(name);
    }
}

/// <summary>What is said once, when a request came in.</summary>
/// <param name="TrackingCode">The secret.</param>
/// <param name="HolidaysKnown">Whether the promised time knows of every holiday.</param>
internal sealed record RequestReceipt(string TrackingCode, bool HolidaysKnown);
