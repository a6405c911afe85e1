using System.Text.Json;
using SmartVillage.Domain.Records;
using SmartVillage.Mutakhiran.Completeness;
using SmartVillage.Mutakhiran.Evaluation;
using SmartVillage.Mutakhiran.Rules;
using SmartVillage.Store.Queries;

namespace SmartVillage.Api.Quality;

/// <summary>Writes rules and completeness.</summary>
internal static class QualityJson
{
    public static void Write(Utf8JsonWriter writer, RuleInfo rule, string? off)
    {
        writer.WriteStartObject();
        writer.WriteString("rule", rule.Id);
        writer.WriteString("severity", $"{rule.Severity}");
        writer.WriteString("subject", $"{rule.Subject}");
        WriteText(writer, rule);
        WriteFlags(writer, "uses", Priority.UsesOf(rule.Id));
        writer.WriteBoolean("firstRelease", rule.IsFirstRelease);
        writer.WriteNumber("version", rule.Version);
        writer.WriteString("forGood", rule.ForGood is { } kind ? $"{kind}" : null);
        writer.WriteString("off", off);
        writer.WriteEndObject();
    }

    /// <summary>What an operator reads of a rule.</summary>
    public static void WriteText(Utf8JsonWriter writer, RuleInfo rule)
    {
        writer.WriteString("message", rule.Message);
        writer.WriteString("instruction", rule.Instruction);
        writer.WriteString("source", rule.Source);
        WriteFlags(writer, "fix", rule.Fix);
    }

    public static void Write(Utf8JsonWriter writer, AreaCompleteness figures)
    {
        writer.WriteStartObject();
        WriteFigures(writer, figures);
        writer.WriteEndObject();
    }

    public static void Write(
        Utf8JsonWriter writer, IReadOnlyList<CompletenessNight> nights, IReadOnlyDictionary<long, AreaCompleteness> areas, IReadOnlyDictionary<long, AreaInfo> places)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("nights");
        foreach (var night in nights)
        {
            writer.WriteStartObject();
            writer.WriteString("day", $"{night.Day:yyyy-MM-dd}");
            WriteFigures(writer, night.Figures);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("rws");
        var rws = areas.Where(area => places.GetValueOrDefault(area.Key)?.Rw is not null).GroupBy(area => (places[area.Key].Hamlet, places[area.Key].Rw))
            .Select(rw => (Place: rw.Key, Figures: rw.Aggregate(default(AreaCompleteness), (sum, area) => sum + area.Value)));
        foreach (var (place, figures) in rws.OrderBy(rw => ShareOf(rw.Figures)).ThenBy(rw => rw.Place.Hamlet, StringComparer.Ordinal).ThenBy(rw => rw.Place.Rw, StringComparer.Ordinal))
        {
            writer.WriteStartObject();
            writer.WriteString("hamlet", place.Hamlet);
            writer.WriteString("rw", place.Rw);
            WriteFigures(writer, figures);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("areas");
        foreach (var (id, figures) in areas.OrderBy(area => ShareOf(area.Value)).ThenBy(area => area.Key))
        {
            writer.WriteStartObject();
            writer.WriteNumber("areaId", id);
            WritePlace(writer, places.GetValueOrDefault(id));
            WriteFigures(writer, figures);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    public static void WritePlace(Utf8JsonWriter writer, AreaInfo? place)
    {
        writer.WriteString("hamlet", place?.Hamlet);
        writer.WriteString("rw", place?.Rw);
        writer.WriteString("rt", place?.Rt);
    }

    public static void WritePlace(Utf8JsonWriter writer, EntityRecord? area)
    {
        writer.WriteString("hamlet", area?.Text(Entities.Areas["hamlet"]));
        writer.WriteString("rw", area?.Text(Entities.Areas["rw"]));
        writer.WriteString("rt", area?.Text(Entities.Areas["rt"]));
    }

    private static double ShareOf(AreaCompleteness figures) => figures.Register.Asked == 0 ? 1 : (double)figures.Register.Known / figures.Register.Asked;

    public static void WriteFigures(Utf8JsonWriter writer, AreaCompleteness figures)
    {
        writer.WriteNumber("people", figures.People);
        writer.WriteNumber("complete", figures.Complete);
        Write(writer, "register", figures.Register);
        Write(writer, "biodata", figures.Biodata);
    }

    public static void Write(Utf8JsonWriter writer, string name, Filled filled)
    {
        writer.WriteStartObject(name);
        writer.WriteNumber("known", filled.Known);
        writer.WriteNumber("asked", filled.Asked);
        writer.WriteEndObject();
    }

    private static void WriteFlags<T>(Utf8JsonWriter writer, string name, T flags)
        where T : struct, Enum
    {
        writer.WriteStartArray(name);
        foreach (var flag in Enum.GetValues<T>().Where(flag => Convert.ToInt32(flag, System.Globalization.CultureInfo.InvariantCulture) != 0 && flags.HasFlag(flag)))
        {
            writer.WriteStringValue($"{flag}");
        }

        writer.WriteEndArray();
    }
}
