using System.Text.Json;
using SmartVillage.Api.Access;
using SmartVillage.Api.Http;
using SmartVillage.Api.Records;
using SmartVillage.Api.Services;
using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Mutakhiran.Findings;

namespace SmartVillage.Api.Corrections;

/// <summary>Proposals to correct data, and what people decide about them. Values are masked; they are opened for a purpose only.</summary>
internal sealed class CorrectionEndpoints(ICorrections corrections, CorrectionDesk desk, ICorrectionVerification verification, SecondFactorGate secondFactor, RecordPages pages, ApiOptions options) : IEndpointGroup
{
    // An id that no row has.
    private const long Nobody = 0;

    private static readonly string[] States = Enum.GetNames<CorrectionState>();

    public IEnumerable<ApiRoute> Routes =>
    [
        Route("GET", string.Empty, "listCorrections", "Usul perbaikan data, yang terbaru lebih dulu", Right.ReadRecords, ListAsync) with
        {
            Description = "Nilai disamarkan seperti daftar penduduk. Keadaan berakhir (Verified, Conflict, Expired) hanya ditetapkan oleh edisi yang melihat datanya.",
            Query =
            [
                QueryParameter.Choice("state", "Keadaan.", States), QueryParameter.Number("resident", "Nomor (id) penduduk.", "7"), QueryParameter.Number("family", "Nomor (id) keluarga.", "3"),
                .. QueryParameter.Paging,
            ],
            Schema = "Correction",
            IsList = true,
        },
        Route("POST", string.Empty, "proposeCorrections", "Usulkan perbaikan data satu atau beberapa penduduk atau keluarga", Right.ProposeCorrections, ProposeAsync) with
        {
            Description = "base adalah nilai yang dilihat: bila sudah berubah, usul ditolak. Isian identitas memerlukan jenis dan nomor dokumen; tanpa itu usul menunggu Dukcapil. "
                + "Semua disimpan atau tidak satu pun; clientId yang sama dari kunci yang sama adalah usul yang sama.",
            Action = "ajukan",
            Body = "CorrectionsOrder",
            Schema = "Correction",
            IsList = true,
            Success = StatusCodes.Status201Created,
        },
        Route("GET", "/{id}", "getCorrection", "Satu usul perbaikan dengan seluruh langkahnya", Right.ReadRecords, OneAsync) with { Schema = "CorrectionDetail" },
        Route("POST", "/{id}/steps", "stepCorrection", "Ajukan, tarik, periksa, tanyakan, tunda, setujui, tolak, atau catat sudah diisi", Right.ProposeCorrections, StepAsync) with
        {
            Description = "Approve menyetujui fields yang disebut (kosong berarti semua) dan menolak sisanya; pengusul dan yang memasukkannya tidak dapat memutuskannya, dan hanya mereka yang dapat menariknya (Withdraw). MarkApplied bukan bukti: sinkronisasi yang melihat nilainya. "
                + "basedOn adalah revision yang terakhir dibaca.",
            Action = "putuskan",
            Body = "CorrectionStepOrder",
            Schema = "CorrectionDetail",
        },
        Route("POST", "/{id}/reveal", "revealCorrection", "Buka nilai utuh satu usul untuk suatu keperluan", Right.Reveal, RevealAsync) with
        {
            Action = "ungkap",
            Sensitive = true,
            Body = "PurposeOrder",
            Schema = "CorrectionDetail",
        },
    ];

    private static ApiRoute Route(string method, string pattern, string name, string summary, Right right, Func<ApiRequest, CancellationToken, Task<IResult>> handler) =>
        new(method, $"/villages/{{code}}/corrections{pattern}", name, handler) { Tag = CorrectionDeskRoom.Tag, Summary = summary, Right = right, Identified = true };

    private static CorrectionJson JsonOf(ApiRequest request, bool isOpened = false) =>
        new(request.Caller.Sight, request.Reader.ReadLabels(request.Village), CorrectionDeskRoom.ActorOf(request), isOpened);

    private async Task<IResult> ListAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var state = request.Query.Choice("state", States);
        var (resident, family) = (request.Query.Number("resident", 1, 1_000_000_000), request.Query.Number("family", 1, 1_000_000_000));
        var (start, problem) = pages.Start(request);
        if (problem is not null)
        {
            return problem;
        }

        var village = CatalogDesk.CodeOf(request);
        await verification.VerifyNewAsync(village, cancellationToken);
        var found = await corrections.ListAsync(
            village,
            new CorrectionFilter
            {
                States = state is null ? null : [Enum.Parse<CorrectionState>(state)],
                Subject = resident is { } person ? new CorrectionSubject(SubjectKind.Resident, person) : family is { } card ? new CorrectionSubject(SubjectKind.Family, card) : null,
                Among = CorrectionDeskRoom.Among(request),
                Before = long.TryParse(start!.Place, out var before) ? before : null,
                Take = start.Limit + 1,
            },
            cancellationToken);
        var page = found.Take(start.Limit).ToArray();
        var shown = page.Where(correction => CorrectionDeskRoom.Sees(request, correction)).ToArray();
        CorrectionDeskRoom.Note(request, shown);
        return Many(request, shown, StatusCodes.Status200OK, found.Count > start.Limit ? pages.Next(start, $"{page[^1].Id}") : null);
    }

    private async Task<IResult> ProposeAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var (order, problem) = await JsonBody.ReadAsync(request.HttpContext.Request, CorrectionJsonContext.Default.CorrectionsOrder, JsonBody.ManyBytes, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        if (order!.ToDrafts() is not { } drafts)
        {
            return CorrectionProblems.BadProposal;
        }

        // Somebody whom the caller does not see is not there for a proposal either.
        drafts = [.. drafts.Select(draft => CorrectionDeskRoom.Sees(request, draft.Subject) ? draft : draft with { Subject = draft.Subject with { Id = Nobody } })];
        // Not cancelled with the request: what a person proposed counts also when the connection breaks.
        var result = await desk.ProposeAsync(CatalogDesk.CodeOf(request), drafts, CorrectionDeskRoom.ActorOf(request), request.Today, order.Submit, CancellationToken.None);
        if (result.Faults.Count > 0)
        {
            return CorrectionProblems.Of(result.Faults);
        }

        if (!result.Kept.All(kept => CorrectionDeskRoom.Sees(request, kept.Subject)))
        {
            return Problems.NotFound;
        }

        CorrectionDeskRoom.Note(request, result.Kept);
        request.NotedFields = CorrectionDeskRoom.FieldsOf(result.Kept);
        return Many(request, result.Kept, StatusCodes.Status201Created, next: null);
    }

    private async Task<IResult> OneAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        if (!request.TryGetId("id", out var id))
        {
            return Problems.BadId;
        }

        await verification.VerifyNewAsync(CatalogDesk.CodeOf(request), cancellationToken);
        return await ShowAsync(request, id, isOpened: false, cancellationToken);
    }

    private async Task<IResult> RevealAsync(ApiRequest request, CancellationToken cancellationToken) =>
        !request.TryGetId("id", out var id) ? Problems.BadId
        : await CorrectionDeskRoom.ReadPurposeAsync(request, options, cancellationToken) is { } problem ? problem
        : await ShowAsync(request, id, isOpened: true, cancellationToken);

    private async Task<IResult> StepAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        if (!request.TryGetId("id", out var id))
        {
            return Problems.BadId;
        }

        var (order, problem) = await JsonBody.ReadAsync(request.HttpContext.Request, CorrectionJsonContext.Default.CorrectionStepOrder, options.RequestBodyBytes, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        if (CorrectionWorkflow.RightOf(order!.Action) == CorrectionRight.Decide && secondFactor.Refuse(request.HttpContext, request.Caller, Right.DecideCorrections) is { } needed)
        {
            return needed;
        }

        if (!DecisionNote.TryRead(order.Note, out var note))
        {
            return Problems.Bad("invalid-note", "Catatan tidak sah.", $"Catatan paling banyak {DecisionNote.Longest} huruf tanpa NIK atau No. KK.");
        }

        var step = order.ToOrder(note);
        if (!step.Evidence.Values.All(DraftCheck.IsSane))
        {
            return CorrectionProblems.BadEvidence;
        }

        if (request.Caller.Areas is not null && (await corrections.FindAsync(CatalogDesk.CodeOf(request), id, cancellationToken) is not { } known || !CorrectionDeskRoom.Sees(request, known)))
        {
            return Problems.NotFound;
        }

        request.Action = CorrectionWorkflow.NameOf(order.Action);
        var change = await desk.CarryAsync(CatalogDesk.CodeOf(request), id, step, CorrectionDeskRoom.ActorOf(request, order.BasedOn), CancellationToken.None);
        if (change.Refusal is { } refusal)
        {
            return CorrectionProblems.Of(refusal);
        }

        var shown = await ShowAsync(request, id, isOpened: false, CancellationToken.None);
        request.Purpose = $"usul {id}";
        request.NotedFields = step.Fields.Count > 0 ? [.. step.Fields] : CorrectionDeskRoom.FieldsOf([change.After!]);
        return shown;
    }

    private async Task<IResult> ShowAsync(ApiRequest request, long id, bool isOpened, CancellationToken cancellationToken)
    {
        var village = CatalogDesk.CodeOf(request);
        if (await corrections.FindAsync(village, id, cancellationToken) is not { } correction || !CorrectionDeskRoom.Sees(request, correction))
        {
            return Problems.NotFound;
        }

        CorrectionDeskRoom.Note(request, [correction]);
        request.NotedFields = isOpened ? [.. correction.Fields.Select(field => field.Name)] : [];
        var steps = await corrections.ListStepsAsync(village, id, cancellationToken);
        var json = JsonOf(request, isOpened);
        return new Answer(request.Meta(), request.Today, writer => json.Write(writer, correction, steps)) { Cacheable = false };
    }

    private static Answer Many(ApiRequest request, IReadOnlyList<Correction> shown, int status, string? next)
    {
        var json = JsonOf(request);
        return new Answer(request.Meta(), request.Today, writer => WriteAll(writer, json, shown)) { IsList = true, Next = next, Cacheable = false, Status = status };
    }

    private static void WriteAll(Utf8JsonWriter writer, CorrectionJson json, IReadOnlyList<Correction> shown)
    {
        writer.WriteStartArray();
        foreach (var correction in shown)
        {
            json.Write(writer, correction);
        }

        writer.WriteEndArray();
    }
}
