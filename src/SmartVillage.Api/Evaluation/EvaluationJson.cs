using System.Text.Json;
using SmartVillage.Services.Requests;

namespace SmartVillage.Api.Evaluation;

/// <summary>Figures as JSON.</summary>
internal static class EvaluationJson
{
    public static void Write(Utf8JsonWriter writer, EvaluationRow row)
    {
        var figures = row.Figures;
        writer.WriteStartObject();
        writer.WriteString("village", row.Village);
        writer.WriteString("group", row.Group);
        writer.WriteString("service", row.Service);
        writer.WriteString("period", row.Span.Name);
        writer.WriteString("from", row.Span.From.ToString("yyyy-MM-dd"));
        writer.WriteString("until", row.Span.Until.ToString("yyyy-MM-dd"));
        writer.WriteNumber("received", figures.Received);
        writer.WriteNumber("merged", figures.Merged);
        writer.WriteNumber("completed", figures.Completed);
        writer.WriteNumber("rejected", figures.Rejected);
        writer.WriteNumber("cancelled", figures.Cancelled);
        writer.WriteNumber("open", figures.Open);
        writer.WriteNumber("lateOpen", figures.LateOpen);
        writer.WriteNumber("decided", figures.Decided);
        WriteDecimal(writer, "inTimeShare", figures.InTimeShare);
        WriteDecimal(writer, "medianHours", figures.MedianHours);
        WriteDecimal(writer, "medianWorkingHours", figures.MedianWorkingHours);
        WriteCounts(writer, "refusals", figures.Refusals.Select(r => (r.Key, (long)r.Value)));
        WriteCounts(writer, "requestChannels", figures.Channels.Select(c => (c.Key, (long)c.Value)));
        WriteCounts(writer, "channelUses", row.ChannelUses.Select(u => (u.Key, u.Value)));
        writer.WriteNumber("answers", row.Answers);
        WriteDecimal(writer, "index", row.Index);
        writer.WriteString("band", row.Index is { } index ? SatisfactionAnswer.BandOf(index).ToString() : null);
        writer.WriteStartArray("uptime");
        foreach (var system in row.Uptime)
        {
            writer.WriteStartObject();
            writer.WriteString("adapter", system.Adapter);
            writer.WriteNumber("looks", system.Looks);
            writer.WriteNumber("share", system.Share);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    public static void WriteDecimal(Utf8JsonWriter writer, string name, decimal? value)
    {
        if (value is { } known)
        {
            writer.WriteNumber(name, known);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    private static void WriteCounts(Utf8JsonWriter writer, string name, IEnumerable<(string Name, long Count)> counts)
    {
        writer.WriteStartObject(name);
        foreach (var (key, count) in counts.OrderBy(c => c.Name, StringComparer.Ordinal))
        {
            writer.WriteNumber(key, count);
        }

        writer.WriteEndObject();
    }
}
