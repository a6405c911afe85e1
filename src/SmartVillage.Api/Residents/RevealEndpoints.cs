using System.Text.Json;
using SmartVillage.Api.Access;
using SmartVillage.Api.Http;
using SmartVillage.Domain.Records;
using SmartVillage.Store.Queries;

namespace SmartVillage.Api.Residents;

/// <summary>Full values of one resident, for a purpose (PRV-01).</summary>
internal sealed class RevealEndpoints(ApiOptions options) : IEndpointGroup
{
    public IEnumerable<ApiRoute> Routes =>
    [
        new("POST", "/villages/{code}/residents/{id}/reveal", "revealResident", RevealAsync)
        {
            Tag = "Penduduk",
            Summary = "Buka isian lengkap untuk suatu keperluan",
            Description = $"Keperluan paling sedikit {Purpose.Shortest} huruf dan tercatat bersama nama pemilik kunci.",
            Right = Right.Reveal,
            Identified = true,
            Action = "ungkap",
            Sensitive = true,
            Body = "RevealOrder",
            Schema = "Reveal",
        },
    ];

    private async Task<IResult> RevealAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        if (!request.TryGetId("id", out var id))
        {
            return Problems.BadId;
        }

        var (order, problem) = await Purpose.ReadOrderAsync(request, ApiJsonContext.Default.RevealOrder, options, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        if (FieldsOf(order!) is not { } fields)
        {
            return Problems.Bad("invalid-fields", "Daftar isian yang dibuka tidak sah.", "Isi fields dengan nama isian penduduk, misalnya \"nik\".");
        }

        if (request.Reader.Find(Entities.Residents, request.Village.Id, id) is not { } row)
        {
            return Problems.NotFound;
        }

        request.Note([row.Id]);
        request.NotedFields = fields.Select(f => f.Name).ToArray();
        return new Answer(request.Meta(), request.Today, writer => WriteReveal(writer, row, fields)) { Cacheable = false };
    }

    private static FieldDefinition[]? FieldsOf(RevealOrder order)
    {
        var fields = new List<FieldDefinition>();
        foreach (var name in order.Fields ?? [])
        {
            if (name is null || !Entities.Residents.TryGetField(name, out var field) || field.Ordinal == 0 || field.Kind == FieldKind.Reference)
            {
                return null;
            }

            fields.Add(field);
        }

        return fields.Count == 0 ? null : fields.Distinct().ToArray();
    }

    private static void WriteReveal(Utf8JsonWriter writer, PopulationRow row, FieldDefinition[] fields)
    {
        writer.WriteStartObject();
        writer.WriteNumber("id", row.Id);
        writer.WriteStartObject("fields");
        foreach (var field in fields.Where(row.Record.WasRead))
        {
            writer.WriteString(field.Name, row.Record.Text(field));
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
