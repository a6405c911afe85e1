using System.Text.Json;
using SmartVillage.Services.Requests;
using SmartVillage.Services.Requests.Ambulance;
using SmartVillage.Services.Requests.Attachments;

namespace SmartVillage.Api.Requests;

/// <summary>What hangs on a request as JSON: marks, trip, files, the claimed business number, steps.</summary>
internal static class RequestPartJson
{
    public static void WriteStage(Utf8JsonWriter writer, ServiceRequest request)
    {
        if (RequestTypes.FindShown(request.Type)?.Stages.FirstOrDefault(s => s.Code == request.Stage) is not { } stage)
        {
            writer.WriteNull("stage");
            return;
        }

        writer.WritePropertyName("stage");
        WriteStage(writer, stage);
    }

    public static void WriteStage(Utf8JsonWriter writer, RequestStage stage)
    {
        writer.WriteStartObject();
        writer.WriteString("code", stage.Code);
        writer.WriteLocal("name", stage.Name);
        writer.WriteEndObject();
    }

    public static void WriteNib(Utf8JsonWriter writer, NibClaim? claim)
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

    public static void WriteTrip(Utf8JsonWriter writer, AmbulanceTrip? trip)
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

    public static void WriteAttachment(Utf8JsonWriter writer, RequestAttachment attachment)
    {
        writer.WriteStartObject();
        writer.WriteNumber("number", attachment.Number);
        writer.WriteString("mediaType", AttachmentTypes.MediaTypeOf(attachment.Type));
        writer.WriteNumber("bytes", attachment.Bytes);
        writer.WriteString("addedAt", attachment.AddedAt.UtcDateTime);
        writer.WriteBoolean("byResident", attachment.By == RequestStep.ByResident);
        writer.WriteEndObject();
    }

    public static void WriteStep(Utf8JsonWriter writer, RequestStep step)
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
}
