using System.Text.Json;
using SmartVillage.Api.Http;
using SmartVillage.Api.Privacy;
using SmartVillage.Domain.Records;
using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Store.Queries;

namespace SmartVillage.Api.Quality;

/// <summary>Two rows side by side. What may not be seen is hidden on both sides; whether the values are the same is said all the same, because that is what the question is about.</summary>
internal static class DuplicateJson
{
    private static readonly FieldDefinition[] Compared =
    [
        .. new[]
        {
            "nik", "name", "sex", "birthPlace", "birthDate", "familyRelationship", "maritalStatus", "religion", "educationAttained", "occupation", "fatherName", "motherName", "fatherNik", "motherNik",
            "birthCertificate", "insuranceNumber", "phone", "lifeStatus", "residency", "family", "area",
        }.Select(name => Entities.Residents[name]),
    ];

    public static void Write(Utf8JsonWriter writer, ApiRequest request, Finding finding, PopulationRow one, PopulationRow other)
    {
        var labels = request.Reader.ReadLabels(request.Village);
        writer.WriteStartObject();
        writer.WriteNumber("id", finding.Id);
        writer.WriteString("rule", finding.Rule);
        writer.WriteString("state", $"{finding.State}");
        writer.WriteNumber("oneId", one.Id);
        writer.WriteNumber("otherId", other.Id);
        writer.WriteStartArray("fields");
        foreach (var field in Compared.Where(field => one.Record.WasRead(field)))
        {
            writer.WriteStartObject();
            writer.WriteString("field", field.Name);
            writer.WriteString("one", Shown(one));
            writer.WriteString("other", Shown(other));
            writer.WriteBoolean("same", one.Record.Text(field) == other.Record.Text(field));
            writer.WriteEndObject();

            string? Shown(PopulationRow row) => field.Kind switch
            {
                FieldKind.Reference => null,
                FieldKind.Code => row.Record.Number(field) is { } code ? labels.Find(field.Target!, code) ?? $"{code}" : null,
                _ => ResidentMasking.Mask(field, row.Record.Text(field), request.Caller.Sight),
            };
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
