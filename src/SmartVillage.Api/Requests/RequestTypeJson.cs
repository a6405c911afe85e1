using System.Text.Json;
using SmartVillage.Services;
using SmartVillage.Services.Requests;

namespace SmartVillage.Api.Requests;

/// <summary>What can be asked for as JSON, so that a program can draw the form.</summary>
internal static class RequestTypeJson
{
    public static void Write(Utf8JsonWriter writer, OfferedType offered)
    {
        var type = offered.Type;
        writer.WriteStartObject();
        writer.WriteString("code", type.Code);
        writer.WriteString("service", type.Service is { } service ? ServiceCodes.TextOf(service) : null);
        writer.WriteLocal("name", type.Name);
        writer.WriteLocal("description", type.Description);
        writer.WriteLocal("group", type.Group);
        writer.WriteLocal("warning", type.Warning);
        writer.WriteString("office", offered.Office);
        writer.WriteBoolean("isPublic", type.IsPublic);
        writer.WriteBoolean("needsPlace", type.NeedsPlace);
        writer.WriteBoolean("needsPhone", type.NeedsPhone);
        writer.WriteBoolean("takesFiles", type.TakesFiles);
        writer.WriteNumberOrNull("withinWorkingHours", type.RunsByClock ? null : (int)type.Within.TotalHours);
        writer.WriteNumberOrNull("withinHours", type.RunsByClock ? (int)type.Within.TotalHours : null);
        writer.WriteNumber("keptForDays", type.KeptForDays);
        writer.WriteStartArray("stages");
        foreach (var stage in type.Stages)
        {
            RequestPartJson.WriteStage(writer, stage);
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

    public static void WriteField(Utf8JsonWriter writer, RequestField field)
    {
        writer.WriteStartObject();
        writer.WriteString("code", field.Code);
        writer.WriteString("kind", field.Kind.ToString());
        writer.WriteBoolean("required", field.Required);
        writer.WriteLocal("label", field.Label);
        writer.WriteStartArray("options");
        foreach (var option in field.Options)
        {
            writer.WriteStartObject();
            writer.WriteString("key", option.Key);
            writer.WriteLocal("name", option.Name);
            writer.WriteBoolean("emergency", field.EmergencyKeys.Contains(option.Key));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
