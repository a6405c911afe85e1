using System.Text.Json;
using SmartVillage.Services.Catalog;

namespace SmartVillage.Api.Requests;

/// <summary>Values that may be missing, written as null and never left out.</summary>
internal static class RequestValues
{
    public static void WriteLocal(this Utf8JsonWriter writer, string name, LocalText? text)
    {
        writer.WritePropertyName(name);
        if (text is null)
        {
            writer.WriteNullValue();
            return;
        }

        JsonSerializer.Serialize(writer, text, ApiJsonContext.Default.LocalText);
    }

    public static void WriteTime(this Utf8JsonWriter writer, string name, DateTimeOffset? at)
    {
        if (at is { } known)
        {
            writer.WriteString(name, known.UtcDateTime);
            return;
        }

        writer.WriteNull(name);
    }

    public static void WriteNumberOrNull(this Utf8JsonWriter writer, string name, double? number)
    {
        if (number is { } known)
        {
            writer.WriteNumber(name, known);
            return;
        }

        writer.WriteNull(name);
    }

    public static void WriteNumberOrNull(this Utf8JsonWriter writer, string name, long? number)
    {
        if (number is { } known)
        {
            writer.WriteNumber(name, known);
            return;
        }

        writer.WriteNull(name);
    }
}
