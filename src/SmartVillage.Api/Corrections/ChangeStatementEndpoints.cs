using SmartVillage.Api.Access;
using SmartVillage.Api.Http;
using SmartVillage.Api.Services;
using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Mutakhiran.Population;

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
        var statement = ChangeStatement.Of(edition, view, fields, new FieldWords(edition, request.Reader.ReadLabels(request.Village).Find));
        return new PrintedPage(ChangeStatementPage.Write(request.Village.Profile.Name, statement, $"{request.Caller.Name}, {request.Now.UtcDateTime:yyyy-MM-dd HH:mm} UTC, usul {id}: {request.Purpose}"));
    }
}
