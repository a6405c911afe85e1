using System.Text.Json;
using SmartVillage.Api.Http;

namespace SmartVillage.Api.Exports;

/// <summary>Who took a file, when, what for, and how many rows it must have (PRV-10); a copy that turns up somewhere then says where it came from.</summary>
internal sealed record Watermark(string Village, AnswerMeta Meta, string Name, string Role, DateTimeOffset At, string Purpose, int Rows)
{
    /// <summary>One line for a cell.</summary>
    public string Line => $"{Name} ({Role}); {At.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}; {Purpose}; {Village} edisi {Meta.Edition}; {Rows} baris";

    /// <summary>Headers of a file: what <c>meta</c> says elsewhere, and a name without personal data.</summary>
    public void WriteHeaders(HttpResponse response, string contentType, string extension, string name = "penduduk")
    {
        response.ContentType = contentType;
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentDisposition = $"attachment; filename=\"{name}-{Village}-edisi-{Meta.Edition}.{extension}\"";
        Meta.WriteHeaders(response.Headers);
        response.Headers["SmartVillage-Rows"] = Rows.ToString();
    }

    /// <summary>The first object of an NDJSON file.</summary>
    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("watermark");
        writer.WriteString("village", Village);
        writer.WriteString("by", Name);
        writer.WriteString("role", Role);
        writer.WriteString("at", At.UtcDateTime);
        writer.WriteString("purpose", Purpose);
        writer.WriteNumber("rows", Rows);
        writer.WriteEndObject();
        Meta.Write(writer);
        writer.WriteEndObject();
    }
}
