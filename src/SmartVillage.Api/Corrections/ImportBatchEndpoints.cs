using SmartVillage.Api.Access;
using SmartVillage.Api.Exports;
using SmartVillage.Api.Http;
using SmartVillage.Api.Services;
using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Mutakhiran.WriteBack.Import;

namespace SmartVillage.Api.Corrections;

/// <summary>Import files for OpenSID: building, taking, saying what OpenSID answered, and what later editions show. Only operators hold a file.</summary>
internal sealed class ImportBatchEndpoints(ImportDesk desk, IImportBatches batches, ICorrectionVerification verification, ApiOptions options) : IEndpointGroup
{
    private const int Attempts = 3;
    private const int LongestRelease = 20;

    public IEnumerable<ApiRoute> Routes =>
    [
        Route("POST", string.Empty, "buildImportBatch", "Buat berkas impor dari perubahan yang disetujui", Right.ManageImports, BuildAsync) with
        {
            Description = "Setiap baris diperiksa lebih dahulu terhadap edisi yang berlaku; yang tidak aman pindah ke daftar layar dengan alasannya (toScreens). Tanpa baris yang aman, batch null. "
                + "Ditolak bila salinan tidak Fresh atau rilis OpenSID belum dikenal.",
            Action = "putuskan",
            Query = [QueryParameter.Text("release", "Rilis seperti di kaki halaman OpenSID; dipakai hanya bila basis datanya tidak menyebutkannya.", "24.10")],
            Schema = "ImportBatchResult",
        },
        Route("GET", string.Empty, "listImportBatches", "Berkas impor yang pernah dibuat, yang terbaru lebih dulu", Right.ReadImports, ListAsync) with { Schema = "ImportBatch", IsList = true },
        Route("GET", "/{id}", "getImportBatch", "Satu berkas impor dengan langkah-langkahnya dan hasilnya", Right.ReadImports, OneAsync) with { Schema = "ImportBatch" },
        Route("POST", "/{id}/file", "takeImportFile", "Unduh berkas impor untuk suatu keperluan", Right.ManageImports, TakeAsync) with
        {
            Description = "Hanya Operator, tujuh hari sejak dibuat; setiap unduhan dihitung dan tercatat. Tanda air ada pada properti dokumen, bukan pada barisnya.",
            Action = "ekspor",
            Sensitive = true,
            Body = "PurposeOrder",
            Media = [ImportWorkbook.Media],
        },
        Route("POST", "/{id}/outcome", "reportImportOutcome", "Catat yang ditampilkan OpenSID setelah impor", Right.ManageImports, ReportAsync) with
        {
            Description = "failedRows adalah nomor baris pada berkas (judul = 1); baris itu pindah ke daftar layar. Yang lain baru selesai bila sinkronisasi melihat nilainya.",
            Action = "terapkan",
            Body = "ImportOutcomeOrder",
            Schema = "ImportBatch",
        },
    ];

    private static ApiRoute Route(string method, string pattern, string name, string summary, Right right, Func<ApiRequest, CancellationToken, Task<IResult>> handler) =>
        new(method, $"/villages/{{code}}/import-batches{pattern}", name, handler) { Tag = CorrectionDeskRoom.Tag, Summary = summary, Right = right, Identified = true };

    private async Task<IResult> BuildAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var release = request.Query.Text("release", LongestRelease);
        if (request.Query.Problem is { } problem)
        {
            return problem;
        }

        var village = CatalogDesk.CodeOf(request);
        await verification.VerifyNewAsync(village, cancellationToken);
        BatchResult result;
        var attempt = 0;
        do
        {
            result = await desk.BuildAsync(village, CorrectionDeskRoom.ActorOf(request), request.Meta().Freshness == Freshness.Fresh, release, CancellationToken.None);
        }
        while (result.Refusal == BatchRefusal.ChangedMeanwhile && ++attempt < Attempts);

        if (result.Refusal is { } refusal && refusal != BatchRefusal.NothingToWrite)
        {
            return CorrectionProblems.Of(refusal);
        }

        request.Note(result.Plan!.Rows.Select(row => row.Resident));
        return new Answer(request.Meta(), request.Today, writer => ImportBatchJson.WriteResult(writer, result)) { Cacheable = false };
    }

    private async Task<IResult> ListAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var village = CatalogDesk.CodeOf(request);
        await verification.VerifyNewAsync(village, cancellationToken);
        var found = await batches.ListAsync(village, cancellationToken);
        return new Answer(request.Meta(), request.Today, writer =>
        {
            writer.WriteStartArray();
            foreach (var batch in found)
            {
                ImportBatchJson.Write(writer, batch, withMessages: false);
            }

            writer.WriteEndArray();
        })
        { IsList = true, Cacheable = false };
    }

    private async Task<IResult> OneAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        if (!request.TryGetId("id", out var id))
        {
            return Problems.BadId;
        }

        var village = CatalogDesk.CodeOf(request);
        await verification.VerifyNewAsync(village, cancellationToken);
        return await batches.FindAsync(village, id, cancellationToken) is { } batch ? Show(request, batch) : Problems.NotFound;
    }

    private async Task<IResult> TakeAsync(ApiRequest request, CancellationToken cancellationToken)
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
        var rows = await batches.ReadRowsAsync(village, id, cancellationToken);
        var watermark = new Watermark(request.Village.Code, request.Meta(), request.Caller.Name, request.Caller.Role, request.Now, request.Purpose!, rows.Count);
        var (file, batch, refusal) = await desk.TakeAsync(village, id, CorrectionDeskRoom.ActorOf(request), watermark.Line, cancellationToken);
        if (refusal is { } refused)
        {
            return CorrectionProblems.Of(refused);
        }

        request.Note(rows.Select(row => row.Resident));
        return new HandedFile(file!, ImportWorkbook.Media, batch!.FileName)
        {
            Headers = [("SmartVillage-Edition", batch.Edition.ToString()), ("SmartVillage-Rows", batch.Rows.ToString())],
        };
    }

    private async Task<IResult> ReportAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        if (!request.TryGetId("id", out var id))
        {
            return Problems.BadId;
        }

        var (order, problem) = await JsonBody.ReadAsync(request.HttpContext.Request, CorrectionJsonContext.Default.ImportOutcomeOrder, options.RequestBodyBytes, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        var result = await desk.ReportAsync(CatalogDesk.CodeOf(request), id, order!.ToOutcome(), CorrectionDeskRoom.ActorOf(request), CancellationToken.None);
        return result.Refusal is { } refusal ? CorrectionProblems.Of(refusal) : Show(request, result.Batch!);
    }

    private static Answer Show(ApiRequest request, ImportBatch batch)
    {
        var withMessages = request.Caller.Has(Right.ManageImports);
        return new Answer(request.Meta(), request.Today, writer => ImportBatchJson.Write(writer, batch, withMessages)) { Cacheable = false };
    }
}
