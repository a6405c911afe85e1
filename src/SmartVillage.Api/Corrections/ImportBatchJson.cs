using System.Text.Json;
using SmartVillage.Api.Requests;
using SmartVillage.Mutakhiran.WriteBack;
using SmartVillage.Mutakhiran.WriteBack.Import;

namespace SmartVillage.Api.Corrections;

/// <summary>How import files are shown: numbers and steps, nothing about people but our ids where something else of theirs changed.</summary>
internal static class ImportBatchJson
{
    public static void Write(Utf8JsonWriter writer, ImportBatch batch, bool withMessages)
    {
        writer.WriteStartObject();
        writer.WriteNumber("id", batch.Id);
        writer.WriteString("file", batch.FileName);
        writer.WriteString("hash", batch.Hash);
        writer.WriteString("state", batch.State.ToString());
        writer.WriteNumber("rows", batch.Rows);
        writer.WriteNumber("values", batch.Values);
        writer.WriteNumber("markedFamilies", batch.MarkedFamilies);
        writer.WriteString("builtAt", batch.BuiltAt.UtcDateTime);
        writer.WriteString("builtBy", batch.BuiltBy);
        writer.WriteString("expiresAt", batch.ExpiresAt.UtcDateTime);
        writer.WriteNumber("downloads", batch.Downloads);
        writer.WriteNumber("edition", batch.Edition);
        writer.WriteString("release", batch.Release);
        WriteSteps(writer, batch);
        WriteOutcome(writer, batch, withMessages);
        WriteCheck(writer, batch.Check);
        writer.WriteEndObject();
    }

    public static void WriteResult(Utf8JsonWriter writer, BatchResult result)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("batch");
        if (result.Batch is { } batch)
        {
            Write(writer, batch, withMessages: false);
        }
        else
        {
            writer.WriteNullValue();
        }

        writer.WriteNumber("left", result.Plan?.Left ?? 0);
        writer.WriteStartArray("toScreens");
        foreach (var refused in result.Plan?.Refused ?? [])
        {
            writer.WriteStartObject();
            writer.WriteNumber("correction", refused.Correction.Id);
            writer.WriteString("field", refused.Field.Name);
            writer.WriteString("code", ImportObstacles.CodeOf(refused.Obstacle));
            writer.WriteString("reason", ImportObstacles.TextOf(refused.Obstacle));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteSteps(Utf8JsonWriter writer, ImportBatch batch)
    {
        writer.WriteStartArray("steps");
        foreach (var step in ReleaseMatrix.Find(batch.Release) is { } rules ? ImportGuide.StepsFor(rules, batch.FullDataMode, batch.FileName, batch.Rows, batch.MarkedFamilies) : [])
        {
            writer.WriteStringValue(step);
        }

        writer.WriteEndArray();
    }

    private static void WriteOutcome(Utf8JsonWriter writer, ImportBatch batch, bool withMessages)
    {
        writer.WriteTime("reportedAt", batch.ReportedAt);
        writer.WriteString("reportedBy", batch.ReportedBy);
        writer.WriteNumberOrNull("succeeded", (long?)batch.Outcome?.Succeeded);
        writer.WriteNumberOrNull("failed", (long?)batch.Outcome?.Failed);
        writer.WriteString("messages", withMessages && batch.Outcome?.Messages is { } messages ? Http.IdentityDigits.Hide(messages) : null);
    }

    private static void WriteCheck(Utf8JsonWriter writer, ImportCheck? check)
    {
        writer.WritePropertyName("check");
        if (check is null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartObject();
        writer.WriteNumber("edition", check.Edition);
        writer.WriteNumber("verified", check.Verified);
        writer.WriteNumber("open", check.Open);
        writer.WriteNumber("conflicts", check.Conflicts);
        writer.WriteStartArray("differences");
        foreach (var difference in check.Differences)
        {
            writer.WriteStringValue(difference);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("changedBeside");
        foreach (var resident in check.ChangedBeside)
        {
            writer.WriteNumberValue(resident);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
