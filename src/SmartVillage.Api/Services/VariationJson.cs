using System.Text.Json;
using SmartVillage.Api.Http;
using SmartVillage.Services.Catalog;
using SmartVillage.Services.Catalog.Variations;

namespace SmartVillage.Api.Services;

/// <summary>Variations and what is open, for operators.</summary>
internal static class VariationJson
{
    /// <summary>Where an entry stands: what is shown, what is said, what has to be asked.</summary>
    public static void WriteState(Utf8JsonWriter writer, ServiceEntry entry, ServiceVariation? variation, string villageName, DateOnly today)
    {
        writer.WriteStartObject();
        writer.WriteNumber("revision", variation?.Revision ?? 0);
        writer.WriteString("wantedMode", entry.WantedMode.ToString());
        writer.WriteString("confirmedBy", entry.ConfirmedBy);
        writer.WritePropertyName("variation");
        JsonSerializer.Serialize(writer, variation?.Overlay ?? new EntryOverlay(), ServiceJsonContext.Default.EntryOverlay);
        writer.WriteStartArray("toConfirm");
        foreach (var question in entry.ToConfirm)
        {
            writer.WriteStartObject();
            writer.WritePropertyName("what");
            JsonSerializer.Serialize(writer, question.What, ApiJsonContext.Default.LocalText);
            writer.WriteString("candidate", question.Candidate);
            writer.WriteString("source", question.Source);
            writer.WriteString("confidence", question.Confidence?.ToString());
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WritePropertyName("shown");
        JsonSerializer.Serialize(writer, ServiceContract.Of(entry, villageName, today), ApiJsonContext.Default.ServiceContract);
        writer.WriteEndObject();
    }

    /// <summary>One version.</summary>
    public static void WriteVersion(Utf8JsonWriter writer, ServiceVariation variation)
    {
        writer.WriteStartObject();
        writer.WriteNumber("revision", variation.Revision);
        writer.WriteString("at", variation.At.UtcDateTime);
        writer.WriteString("by", variation.By);
        writer.WriteString("key", variation.ByKey);
        writer.WriteString("kind", variation.Kind.ToString());
        writer.WriteString("note", variation.Note);
        writer.WritePropertyName("variation");
        JsonSerializer.Serialize(writer, variation.Overlay, ServiceJsonContext.Default.EntryOverlay);
        writer.WriteEndObject();
    }

    /// <summary>Whether any text of a variation holds a number of a person.</summary>
    public static bool HoldsIdentity(EntryOverlay overlay) =>
        HoldsIdentity(JsonSerializer.SerializeToElement(overlay, ServiceJsonContext.Default.EntryOverlay));

    private static bool HoldsIdentity(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => IdentityDigits.AreIn(element.GetString()),
        JsonValueKind.Array => element.EnumerateArray().Any(HoldsIdentity),
        JsonValueKind.Object => element.EnumerateObject().Any(p => HoldsIdentity(p.Value)),
        _ => false,
    };
}
