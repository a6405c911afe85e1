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
