using System.Text.Json;

namespace SmartVillage.Api.Letters;

/// <summary>A letter as JSON.</summary>
internal static class LetterJson
{
    public static void Write(Utf8JsonWriter writer, long residentId, IntroductionLetter letter)
    {
        writer.WriteStartObject();
        writer.WriteNumber("residentId", residentId);
        writer.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(letter.Kind.ToString()));
        writer.WriteString("subject", LetterKinds.TextOf(letter.Kind));
        writer.WriteBoolean("full", letter.IsFull);
        writer.WriteString("number", letter.Number);
        writer.WriteString("date", letter.Date.ToString("yyyy-MM-dd"));
        writer.WriteString("about", letter.About);
        writer.WriteString("office", letter.Office);
        writer.WriteString("officeAddress", letter.OfficeAddress);
        writer.WriteString("district", letter.District);
        writer.WriteString("regency", letter.Regency);
        writer.WriteString("headName", letter.HeadName);
        writer.WriteStartArray("lines");
        foreach (var line in letter.Lines)
        {
            writer.WriteStartObject();
            writer.WriteString("field", line.Field);
            writer.WriteString("title", line.Title);
            writer.WriteString("value", line.Value);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
