using System.Text.Encodings.Web;
using System.Text.Json;

namespace SmartVillage.Services.Requests.Outbox;

/// <summary>What other systems are told: that something happened to a request, by number and state. Whoever wants to know more asks with a key.</summary>
public static class OutboxPayload
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Default };

    /// <summary>The payload of a step; null for steps that are nobody else's business.</summary>
    public static string? Of(ServiceRequest request, RequestStep step)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(step);
        var kind = step.Kind switch
        {
            StepKind.Received => "request.received",
            StepKind.Moved => "request.moved",
            StepKind.Merged => "request.merged",
            _ => null,
        };
        return kind is null ? null : Write(kind, request, step);
    }

    /// <summary>What the dispatch system of the ambulance is told of a step; null when it was no step of a trip. Where, whom and whom to call it asks with its key.</summary>
    public static string? OfTrip(ServiceRequest request, RequestStep step)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(step);
        return request.Trip is null || step.Kind is not (StepKind.Received or StepKind.Moved or StepKind.Dispatched) ? null : Write("ambulance.trip", request, step);
    }

    private static string Write(string kind, ServiceRequest request, RequestStep step)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options))
        {
            writer.WriteStartObject();
            writer.WriteString("type", kind);
            writer.WriteString("timestamp", step.At.UtcDateTime);
            writer.WriteStartObject("data");
            writer.WriteNumber("id", request.Id);
            writer.WriteString("village", request.Village.Value);
            writer.WriteString("requestType", request.Type);
            writer.WriteString("from", step.From.ToString());
            writer.WriteString("to", step.To.ToString());
            writer.WriteNumber("step", step.Number);
            if (request.Trip is { } trip)
            {
                writer.WriteString("trip", trip.State.ToString());
                writer.WriteString("tripKind", trip.Kind.ToString());
                writer.WriteString("startsAt", trip.StartsAt.UtcDateTime);
                writer.WriteString("endsAt", trip.EndsAt.UtcDateTime);
            }

            if (request.MergedInto is { } other)
            {
                writer.WriteNumber("mergedInto", other);
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
