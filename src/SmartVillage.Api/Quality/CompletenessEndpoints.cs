using System.Globalization;
using System.Text.Json;
using SmartVillage.Api.Access;
using SmartVillage.Api.Http;
using SmartVillage.Api.Records;
using SmartVillage.Api.Services;
using SmartVillage.Domain.Records;
using SmartVillage.Mutakhiran.Completeness;
using SmartVillage.Mutakhiran.Evaluation;

namespace SmartVillage.Api.Quality;

/// <summary>Completeness of single families and people: which families to begin with, and what of somebody is missing. Elements are named, values never shown.</summary>
internal sealed class CompletenessEndpoints(IQualityEvaluation evaluation, ICompletenessHistory history, RecordPages pages) : IEndpointGroup
{
    /// <summary>A place in the list is one number: elements that are missing stay few, and our ids far below this.</summary>
    private const long PlaceOfMissing = 1_000_000_000_000;

    public IEnumerable<ApiRoute> Routes =>
    [
        new("GET", "/villages/{code}/quality/completeness/families", "listFamilyCompleteness", ListAsync)
        {
            Tag = QualityEndpoints.Tag,
            Summary = "Kelengkapan per KK, yang paling banyak kurangnya lebih dahulu",
            Description = "Hanya keluarga yang unsurnya masih kurang, menurut penilaian terakhir (GET …/quality). Anggota yang hidup dan tinggal di sana yang dihitung.",
            Right = Right.ReadRecords,
            Identified = true,
            Query = [QueryParameter.Number("area", "Nomor (id) RT, RW, atau dusun.", "12"), .. QueryParameter.Paging],
            Schema = "FamilyCompleteness",
            IsList = true,
        },
        new("GET", "/villages/{code}/quality/completeness/residents/{id}", "getResidentCompleteness", OneAsync)
        {
            Tag = QualityEndpoints.Tag,
            Summary = "Kelengkapan satu penduduk dan unsur yang masih kosong",
            Description = "register: 14 unsur Buku Induk Penduduk; biodata: unsur F-1.01 yang berlaku bagi orangnya. Nilainya tidak ditampilkan.",
            Right = Right.ReadRecords,
            Identified = true,
            Schema = "ResidentCompleteness",
        },
    ];

    private async Task<IResult> ListAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var area = request.Query.Number("area", 1, PlaceOfMissing - 1);
        var village = CatalogDesk.CodeOf(request);
        await evaluation.EnsureCurrentAsync(village, cancellationToken);
        var (start, problem) = pages.Start(request);
        if (problem is not null)
        {
            return problem;
        }

        var found = history.ListFamilies(village, request.AreasBelow(area), PlaceOf(start!.AfterId), start.Limit + 1);
        var page = found.Take(start.Limit).ToList();
        RecordPages.NoteResidents(request, Entities.Families, [.. page.Select(family => request.Reader.Find(Entities.Families, request.Village.Id, family.FamilyId)).OfType<Store.Queries.PopulationRow>()]);
        var places = request.Reader.ListPlaces(request.Village.Id).ToDictionary(place => place.Id);
        var next = found.Count > start.Limit ? pages.Next(start, ((page[^1].Missing * PlaceOfMissing) + page[^1].FamilyId).ToString(CultureInfo.InvariantCulture)) : null;
        return new Answer(start.Meta, request.Today, writer =>
        {
            writer.WriteStartArray();
            foreach (var family in page)
            {
                writer.WriteStartObject();
                writer.WriteNumber("familyId", family.FamilyId);
                writer.WriteNumber("missing", family.Missing);
                QualityJson.WritePlace(writer, family.AreaId is { } id ? places.GetValueOrDefault(id) : null);
                QualityJson.WriteFigures(writer, family.Figures);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        })
        { IsList = true, Next = next, Cacheable = false };
    }

    private static Task<IResult> OneAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        if (!request.TryGetId("id", out var id))
        {
            return Task.FromResult<IResult>(Problems.BadId);
        }

        if (request.Reader.Find(Entities.Residents, request.Village.Id, id) is not { } row)
        {
            return Task.FromResult<IResult>(Problems.NotFound);
        }

        request.Note([id]);
        var found = ResidentCompleteness.Of(request, row);
        return Task.FromResult<IResult>(new Answer(request.Meta(), request.Today, writer => Write(writer, id, found)) { Cacheable = false });
    }

    private static void Write(Utf8JsonWriter writer, long id, ResidentCompleteness found)
    {
        writer.WriteStartObject();
        writer.WriteNumber("id", id);
        QualityJson.Write(writer, "register", found.Register);
        QualityJson.Write(writer, "biodata", found.Biodata);
        writer.WriteStartArray("missing");
        foreach (var (element, forms) in found.Missing)
        {
            writer.WriteStartObject();
            writer.WriteString("element", element.Name);
            writer.WriteString("label", element.Label);
            writer.WriteStartArray("forms");
            foreach (var form in forms)
            {
                writer.WriteStringValue(form);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>The family that a place names; its figures say no more than how many elements it misses.</summary>
    private static FamilyCompleteness? PlaceOf(long? place) => place is { } at
        ? new FamilyCompleteness(at % PlaceOfMissing, null, new AreaCompleteness(0, 0, new Filled(0, (int)(at / PlaceOfMissing)), default))
        : null;
}
