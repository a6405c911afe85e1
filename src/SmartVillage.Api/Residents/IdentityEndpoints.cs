using SmartVillage.Api.Access;
using SmartVillage.Api.Http;
using SmartVillage.Api.Records;
using SmartVillage.Domain.Records;
using SmartVillage.Store.Queries;
using SmartVillage.Sync.Stores;

namespace SmartVillage.Api.Residents;

/// <summary>Finding a person by a full number, and showing full values for a purpose (PRV-01, PRV-08).</summary>
internal sealed class IdentityEndpoints(IStoreKeys keys, ApiOptions options) : IEndpointGroup
{
    public const int ShortestPurpose = 10;
    private const int LongestPurpose = 200;

    public IEnumerable<ApiRoute> Routes =>
    [
        new("POST", "/villages/{code}/residents/search", "searchResident", SearchAsync)
        {
            Tag = "Penduduk",
            Summary = "Cari penduduk menurut NIK atau No. KK",
            Description = "Cocok persis. Isi salah satu: nik atau familyCardNumber. Nomor tidak pernah berada di alamat permintaan.",
            Right = Right.SearchIdentity,
            Identified = true,
            Sensitive = true,
            Body = "ResidentSearch",
            Schema = "residents",
            IsList = true,
        },
        new("POST", "/villages/{code}/residents/{id}/reveal", "revealResident", RevealAsync)
        {
            Tag = "Penduduk",
            Summary = "Buka isian lengkap untuk suatu keperluan",
            Description = $"Keperluan paling sedikit {ShortestPurpose} huruf dan tercatat bersama nama pemilik kunci.",
            Right = Right.Reveal,
            Identified = true,
            Sensitive = true,
            Body = "RevealOrder",
            Schema = "Reveal",
        },
    ];

    private async Task<IResult> SearchAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var (search, problem) = await JsonBody.ReadAsync(
            request.HttpContext.Request, ApiJsonContext.Default.ResidentSearch, options.RequestBodyBytes, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        var nik = Number(search!.Nik);
        var card = Number(search.FamilyCardNumber);
        if ((nik is null) == (card is null) || !IsNumber(nik ?? card))
        {
            return Problems.Bad("invalid-search", "Isi tepat salah satu: nik atau familyCardNumber, hanya angka.", "Contoh badan permintaan ada di /docs.");
        }

        var rows = nik is not null
            ? request.Reader.FindResidentsByNik(request.Village.Id, keys.ComputeBlindIndex(BlindIndexPurposes.Nik, nik))
            : request.Reader.FindResidentsByFamilyCard(request.Village.Id, keys.ComputeBlindIndex(BlindIndexPurposes.FamilyCard, card!));
        return RecordPages.All(request, Entities.Residents, rows, cacheable: false);
    }

    private async Task<IResult> RevealAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        if (!request.TryGetId("id", out var id))
        {
            return Problems.BadId;
        }

        var (order, problem) = await JsonBody.ReadAsync(
            request.HttpContext.Request, ApiJsonContext.Default.RevealOrder, options.RequestBodyBytes, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        var purpose = order!.Purpose?.Trim();
        if (purpose is not { Length: >= ShortestPurpose and <= LongestPurpose } || purpose.Any(char.IsControl))
        {
            return Problems.Bad("purpose-required", $"Keperluan wajib diisi, {ShortestPurpose} sampai {LongestPurpose} huruf.",
                "Tulis untuk apa data dibuka, misalnya \"Pencetakan surat pengantar\".");
        }

        request.Purpose = purpose;
        if (FieldsOf(order) is not { } fields)
        {
            return Problems.Bad("invalid-fields", "Daftar isian yang dibuka tidak sah.", "Isi fields dengan nama isian penduduk, misalnya \"nik\".");
        }

        if (request.Reader.Find(Entities.Residents, request.Village.Id, id) is not { } row)
        {
            return Problems.NotFound;
        }

        request.Note([row.Id]);
        request.RevealedFields = fields.Select(f => f.Name).ToArray();
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

    private static void WriteReveal(System.Text.Json.Utf8JsonWriter writer, PopulationRow row, FieldDefinition[] fields)
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

    private static string? Number(string? text)
    {
        var digits = text?.Replace(" ", string.Empty, StringComparison.Ordinal).Replace(".", string.Empty, StringComparison.Ordinal);
        return string.IsNullOrEmpty(digits) ? null : digits;
    }

    private static bool IsNumber(string? text) => text is { Length: <= 32 } && text.All(char.IsAsciiDigit);
}
