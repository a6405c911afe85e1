using SmartVillage.Api.Access;
using SmartVillage.Api.Http;
using SmartVillage.Api.Services;
using SmartVillage.Domain.Records;
using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Mutakhiran.Population;
using SmartVillage.Store.Queries;

namespace SmartVillage.Api.Corrections;

/// <summary>The statement with which a resident has the civil registry change what only it can change; opened for a purpose, as it holds everything in full.</summary>
internal sealed class ChangeStatementEndpoints(ICorrections corrections, IVillagePopulations populations, ApiOptions options) : IEndpointGroup
{
    public IEnumerable<ApiRoute> Routes =>
    [
        new("POST", "/villages/{code}/corrections/{id}/statement", "printChangeStatement", PrintAsync)
        {
            Tag = CorrectionDeskRoom.Tag,
            Summary = "Pernyataan perubahan elemen data (menurut F-1.06) untuk dicetak",
            Description = "Semula, menjadi, dan dasar perubahan isian yang menunggu Dukcapil; bila tidak ada yang menunggu, semua isian yang belum selesai. Nilainya utuh, jadi tercatat sebagai pembukaan.",
            Right = Right.Reveal,
            Identified = true,
            Action = "ungkap",
            Sensitive = true,
            Body = "PurposeOrder",
            Media = ["text/html"],
        },
    ];

    private async Task<IResult> PrintAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        if (!request.TryGetId("id", out var id))
        {
            return Problems.BadId;
        }

        if (await CorrectionDeskRoom.ReadPurposeAsync(request, options, cancellationToken) is { } problem)
        {
            return problem;
        }

        var village = CatalogDesk.CodeOf(request);
        if (await corrections.FindAsync(village, id, cancellationToken) is not { } correction || !CorrectionDeskRoom.Sees(request, correction.Subject) || populations.Read(village) is not { } edition)
        {
            return Problems.NotFound;
        }

        if (SubjectView.Find(new SubjectIndex(edition), correction.Subject) is not { } view)
        {
            return CorrectionProblems.Of(CorrectionRefusal.SubjectGone);
        }

        var fields = ChangeStatement.FieldsOf(correction);
        if (fields.Count == 0)
        {
            return CorrectionProblems.Of(CorrectionRefusal.NotAllowed);
        }

        CorrectionDeskRoom.Note(request, [correction]);
        request.NotedFields = [.. fields.Select(field => field.Name)];
        var labels = request.Reader.ReadLabels(request.Village);
        var statement = StatementOf(edition, view, [.. fields.Select(field => ElementOf(field, labels, edition))]);
        return new PrintedPage(ChangeStatementPage.Write(request.Village.Profile.Name, statement, $"{request.Caller.Name}, {request.Now.UtcDateTime:yyyy-MM-dd HH:mm} UTC, usul {id}: {request.Purpose}"));
    }

    private static ChangeStatement StatementOf(VillagePopulation edition, SubjectView view, IReadOnlyList<ChangedElement> elements)
    {
        var person = view.Person ?? edition.FindPerson(view.Family?.Head);
        var area = edition.FindArea(view.Family?.Area ?? person?.Area);
        return new ChangeStatement
        {
            Name = person?.Name,
            Nik = person?.Nik,
            CardNumber = view.Family?.Number,
            Address = string.Join(", ", new[] { view.Family?.Address, PlaceOf(area) }.Where(part => !string.IsNullOrEmpty(part))),
            Elements = elements,
        };
    }

    private static ChangedElement ElementOf(CorrectionField field, CodeLabels labels, VillagePopulation edition) => new(
        field.Definition.Label,
        InWords(field.Definition, field.Base, labels, edition),
        InWords(field.Definition, field.Value, labels, edition),
        string.Join("; ", new[] { field.Evidence is { IsDocument: true } evidence ? $"{EvidenceWords.Of(evidence.Kind)} nomor {evidence.Number}" : null, field.Basis }.OfType<string>()));

    private static string? InWords(CorrectableField field, string? value, CodeLabels labels, VillagePopulation edition) => field.Field.Kind switch
    {
        FieldKind.Code when long.TryParse(value, out var code) => labels.Find(field.Field.Target!, code) ?? value,
        FieldKind.Reference when long.TryParse(value, out var id) => PlaceOf(edition.Areas.FirstOrDefault(area => area.Id == id)) ?? value,
        _ => value,
    };

    private static string? PlaceOf(AreaPlace? area) => area is null ? null : $"RT {area.Rt} RW {area.Rw} {area.Hamlet}";
}
