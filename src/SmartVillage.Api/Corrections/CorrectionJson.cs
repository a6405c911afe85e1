using System.Text.Json;
using SmartVillage.Api.Access;
using SmartVillage.Api.Privacy;
using SmartVillage.Api.Requests;
using SmartVillage.Domain.Records;
using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Mutakhiran.WriteBack.Import;
using SmartVillage.Store.Queries;

namespace SmartVillage.Api.Corrections;

/// <summary>How corrections are shown: values masked as everywhere, unless they were opened for a purpose.</summary>
internal sealed class CorrectionJson(Sight sight, CodeLabels labels, CorrectionActor actor, bool isOpened = false)
{
    public void Write(Utf8JsonWriter writer, Correction correction, IReadOnlyList<CorrectionStep>? steps = null)
    {
        writer.WriteStartObject();
        writer.WriteNumber("id", correction.Id);
        writer.WriteString("subject", correction.Subject.Kind.ToString());
        writer.WriteNumber("subjectId", correction.Subject.Id);
        writer.WriteNumberOrNull("familyId", correction.FamilyId);
        writer.WriteString("state", correction.State.ToString());
        writer.WriteString("stateName", CorrectionStates.Label(correction.State));
        writer.WriteString("clientId", correction.ClientId);
        writer.WriteString("origin", correction.Origin);
        writer.WriteString("proposedBy", correction.ProposedBy);
        writer.WriteString("enteredBy", correction.EnteredBy);
        writer.WriteString("createdAt", correction.CreatedAt.UtcDateTime);
        writer.WriteString("updatedAt", correction.UpdatedAt.UtcDateTime);
        writer.WriteTime("dueAt", correction.DueAt);
        writer.WriteNumber("baseEdition", correction.BaseEdition);
        writer.WriteBoolean("changedBeside", correction.ChangedBeside);
        writer.WriteNumber("revision", correction.Steps);
        WriteFields(writer, correction.Fields);
        writer.WriteStartArray("next");
        foreach (var action in CorrectionWorkflow.Next(correction, actor))
        {
            writer.WriteStringValue(action.ToString());
        }

        writer.WriteEndArray();
        if (steps is not null)
        {
            WriteSteps(writer, steps);
        }

        writer.WriteEndObject();
    }

    public void WriteFields(Utf8JsonWriter writer, IReadOnlyList<CorrectionField> fields)
    {
        writer.WriteStartArray("fields");
        foreach (var field in fields.Where(field => IsShown(field.Name)))
        {
            WriteField(writer, field);
        }

        writer.WriteEndArray();
    }

    private void WriteField(Utf8JsonWriter writer, CorrectionField field)
    {
        var definition = field.Definition;
        writer.WriteStartObject();
        writer.WriteString("field", field.Name);
        writer.WriteString("label", definition.Label);
        writer.WriteString("base", Shown(definition, field.Base));
        writer.WriteString("baseLabel", LabelOf(definition, field.Base));
        writer.WriteString("value", Shown(definition, field.Value));
        writer.WriteString("valueLabel", LabelOf(definition, field.Value));
        writer.WriteBoolean("clears", field.Value is null);
        writer.WriteString("evidence", field.Evidence?.Kind.ToString());
        writer.WriteString("evidenceNumber", isOpened ? field.Evidence?.Number : Tail(field.Evidence?.Number));
        writer.WriteString("basis", sight == Sight.Names ? field.Basis : null);
        writer.WriteBoolean("needsDocument", field.LacksDocument);
        writer.WriteString("standing", field.Standing.ToString());
        writer.WriteString("route", field.Route.ToString());
        writer.WriteString("routeReason", ImportObstacles.Find(field.RouteReason) is { } obstacle ? ImportObstacles.TextOf(obstacle) : null);
        writer.WriteNumberOrNull("batch", field.Batch);
        writer.WriteEndObject();
    }

    private void WriteSteps(Utf8JsonWriter writer, IReadOnlyList<CorrectionStep> steps)
    {
        writer.WriteStartArray("steps");
        foreach (var step in steps)
        {
            writer.WriteStartObject();
            writer.WriteNumber("number", step.Number);
            writer.WriteString("at", step.At.UtcDateTime);
            writer.WriteString("action", step.Action.ToString());
            writer.WriteString("from", step.From.ToString());
            writer.WriteString("to", step.To.ToString());
            writer.WriteString("by", step.By);
            writer.WriteStartArray("fields");
            foreach (var field in step.Fields.Where(IsShown))
            {
                writer.WriteStringValue(field);
            }

            writer.WriteEndArray();
            writer.WriteString("note", sight == Sight.Names ? step.Note : null);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private string? Shown(CorrectableField field, string? value) => isOpened ? value : ResidentMasking.Mask(field.Field, value, sight);

    /// <summary>Whether a caller may know that such a field is corrected at all; of data spesifik only the office may (PRV-04).</summary>
    private bool IsShown(string field) => RolePolicy.SeesSpecific(sight) || CorrectableFields.Find(field) is not { IsSpecific: true };

    /// <summary>The words for a code; those for data spesifik say the value.</summary>
    private string? LabelOf(CorrectableField field, string? value) => (isOpened || !field.IsSpecific) && field.Field.Kind == FieldKind.Code && long.TryParse(value, out var code) ? labels.Find(field.Field.Target!, code) : null;

    private static string? Tail(string? number) => number is null ? null : number.Length > 6 ? $"********{number[^3..]}" : "********";
}
