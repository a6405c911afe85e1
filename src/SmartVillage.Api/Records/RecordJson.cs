using System.Text.Json;
using SmartVillage.Api.Privacy;
using SmartVillage.Domain.Records;
using SmartVillage.Store.Queries;

namespace SmartVillage.Api.Records;

/// <summary>
/// Writes a stored record by the one list of fields that reader and store share. A field that the source could not give is absent and named in <c>notRead</c>;
/// null is "not filled". References become our ids, which survive renumbering in OpenSID (P6).
/// </summary>
internal static class RecordJson
{
    public static void Write(Utf8JsonWriter writer, PopulationRow row, RecordContext context)
    {
        writer.WriteStartObject();
        writer.WriteNumber("id", row.Id);
        writer.WriteNumber("changedEdition", row.ChangedEdition);
        foreach (var field in row.Record.Definition.Fields.Skip(1))
        {
            if (row.Record.WasRead(field))
            {
                WriteField(writer, field, row.Record, context);
            }
        }

        WriteIssues(writer, row.Record);
        WriteNotRead(writer, row.Record);
        writer.WriteEndObject();
    }

    /// <summary>Name of a field in JSON: references are ids, masked birth dates are years.</summary>
    public static string JsonName(FieldDefinition field) => field switch
    {
        { Kind: FieldKind.Reference } => $"{field.Name}Id",
        { Protection: FieldProtection.BirthDate } => $"{field.Name[..^4]}Year",
        _ => field.Name,
    };

    private static void WriteField(Utf8JsonWriter writer, FieldDefinition field, EntityRecord record, RecordContext context)
    {
        var name = JsonName(field);
        if (field.Kind == FieldKind.Reference)
        {
            WriteNumber(writer, name, record.Number(field) is { } key ? context.IdOf(field.Target!, key) : null);
        }
        else if (field.Kind == FieldKind.Code)
        {
            WriteCode(writer, name, field, record.Number(field), context);
        }
        else if (field.Kind == FieldKind.Integer)
        {
            WriteNumber(writer, name, record.Number(field));
        }
        else if (field.Protection == FieldProtection.BirthDate)
        {
            WriteNumber(writer, name, ResidentMasking.YearOf(record.Text(field)));
        }
        else if (ResidentMasking.IsHiddenBirthDay(record, field))
        {
            writer.WriteString(name, ResidentMasking.YearOf(record.Text(field))?.ToString());
        }
        else
        {
            writer.WriteString(name, ResidentMasking.Mask(field, record.Text(field), context.Sight));
        }
    }

    private static void WriteCode(Utf8JsonWriter writer, string name, FieldDefinition field, long? code, RecordContext context)
    {
        if (code is not { } known)
        {
            writer.WriteNull(name);
            return;
        }

        writer.WriteStartObject(name);
        writer.WriteNumber("code", known);
        writer.WriteString("label", context.Labels.Find(field.Target!, known));
        writer.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter writer, string name, long? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    private static void WriteIssues(Utf8JsonWriter writer, EntityRecord record)
    {
        writer.WriteStartArray("issues");
        foreach (var issue in (record.Text(record.Definition.Fields[0]) ?? string.Empty).Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var at = issue.IndexOf('=', StringComparison.Ordinal);
            writer.WriteStartObject();
            writer.WriteString("field", at < 0 ? string.Empty : issue[..at]);
            writer.WriteString("code", issue[(at + 1)..]);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteNotRead(Utf8JsonWriter writer, EntityRecord record)
    {
        writer.WriteStartArray("notRead");
        foreach (var field in record.Definition.Fields.Skip(1))
        {
            if (!record.WasRead(field))
            {
                writer.WriteStringValue(field.Name);
            }
        }

        writer.WriteEndArray();
    }
}
