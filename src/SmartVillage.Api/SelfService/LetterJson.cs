using System.Text.Json;
using SmartVillage.Api.Requests;
using SmartVillage.Services.Requests.Letters;
using SmartVillage.Services.SelfService;
using SmartVillage.Services.SelfService.Citizen;

namespace SmartVillage.Api.SelfService;

/// <summary>Letters as JSON.</summary>
internal static class LetterJson
{
    public static void WriteKind(Utf8JsonWriter writer, LetterKind kind)
    {
        var form = LetterForm.Read(kind.Form);
        writer.WriteStartObject();
        writer.WriteString("kind", kind.Slug);
        writer.WriteString("name", kind.Name);
        writer.WriteBoolean("offered", form.IsWhole && kind.Slug is not null);
        writer.WriteStartArray("fields");
        foreach (var field in form.Fields)
        {
            RequestTypeJson.WriteField(writer, field.Field);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, CitizenLetter letter)
    {
        writer.WriteStartObject();
        writer.WriteString("id", letter.Id);
        writer.WriteString("kind", letter.Kind);
        writer.WriteString("state", letter.State.ToString());
        writer.WriteString("sentAt", letter.SentAt);
        writer.WriteEndObject();
    }

    public static void WriteCancelled(Utf8JsonWriter writer, string id)
    {
        writer.WriteStartObject();
        writer.WriteString("id", id);
        writer.WriteString("state", nameof(LetterState.Cancelled));
        writer.WriteEndObject();
    }

    public static void WriteArchived(Utf8JsonWriter writer, ArchivedLetter letter)
    {
        writer.WriteStartObject();
        writer.WriteString("id", letter.Id);
        writer.WriteString("number", letter.Number);
        writer.WriteString("kind", letter.Kind);
        writer.WriteString("date", letter.Date);
        writer.WriteEndObject();
    }
}
