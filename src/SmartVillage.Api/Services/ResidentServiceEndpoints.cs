using System.Text.Json;
using SmartVillage.Api.Access;
using SmartVillage.Api.Http;
using SmartVillage.Domain.Records;
using SmartVillage.Services;
using SmartVillage.Services.Catalog;
using SmartVillage.Services.Enrichment;

namespace SmartVillage.Api.Services;

/// <summary>What applies to a resident and what is already on file, for the operator at the counter. Says what is recorded in OpenSID and never more.</summary>
internal sealed class ResidentServiceEndpoints(CatalogDesk desk, ResidentFileReader files) : IEndpointGroup
{
    public IEnumerable<ApiRoute> Routes =>
    [
        new("GET", "/villages/{code}/residents/{id}/services", "getResidentServices", GetAsync)
        {
            Tag = "Layanan",
            Summary = "Syarat tiap layanan yang sudah tercatat di OpenSID untuk seorang penduduk",
            Description = "Recorded: tercatat di OpenSID. NotRecorded: kolomnya ada dan kosong, atau berisi belum punya. Unknown: sumber ini tidak memberikannya, atau tidak disalin. Bukan "
                + "keterangan pemilik data: keaktifan BPJS hanya diketahui BPJS, dokumen hanya dipastikan Dukcapil. Tanpa nomor apa pun. Setiap pembacaan tercatat.",
            Right = Right.ReadServiceRecords,
            Identified = true,
            Schema = "ResidentServices",
        },
    ];

    private async Task<IResult> GetAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        if (!request.TryGetId("id", out var id))
        {
            return Problems.BadId;
        }

        if (request.Reader.Find(Entities.Residents, request.Village.Id, id) is not { } row)
        {
            return Problems.NotFound;
        }

        request.Note([row.Id]);
        var file = files.Read(request, row.Record);
        var services = await desk.ListAsync(request, cancellationToken);
        return request.One(writer => Write(writer, row.Id, ResidentFacts.Of(file), ResidentFacts.LettersOf(file), services));
    }

    private static void Write(Utf8JsonWriter writer, long id, IReadOnlyDictionary<RecordedFact, FactState> facts, IReadOnlyList<OpenLetters>? letters, IReadOnlyList<ServiceEntry> services)
    {
        writer.WriteStartObject();
        writer.WriteNumber("id", id);
        writer.WriteString("source", "Tercatat di OpenSID; bukan keterangan pemilik data.");
        Write(writer, letters);
        writer.WriteStartArray("services");
        foreach (var service in services)
        {
            writer.WriteStartObject();
            writer.WriteString("code", ServiceCodes.TextOf(service.Code));
            writer.WritePropertyName("name");
            JsonSerializer.Serialize(writer, service.Name, ApiJsonContext.Default.LocalText);
            writer.WriteStartArray("requirements");
            foreach (var requirement in service.Requirements)
            {
                Write(writer, requirement, requirement.Record is { } fact ? facts[fact] : null);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, IReadOnlyList<OpenLetters>? letters)
    {
        if (letters is null)
        {
            writer.WriteNull("openLetters");
            return;
        }

        writer.WriteStartArray("openLetters");
        foreach (var (status, label, count) in letters)
        {
            writer.WriteStartObject();
            if (status is { } code)
            {
                writer.WriteNumber("status", code);
            }
            else
            {
                writer.WriteNull("status");
            }

            writer.WriteString("label", label);
            writer.WriteNumber("count", count);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, ServiceRequirement requirement, FactState? state)
    {
        writer.WriteStartObject();
        writer.WriteString("key", requirement.Key);
        writer.WritePropertyName("name");
        JsonSerializer.Serialize(writer, requirement.Name, ApiJsonContext.Default.LocalText);
        writer.WriteString("state", state?.State.ToString());
        writer.WriteString("detail", state?.Detail);
        writer.WriteEndObject();
    }
}
