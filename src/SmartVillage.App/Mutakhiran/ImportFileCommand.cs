using System.CommandLine;
using SmartVillage.Api.Http;
using SmartVillage.App.Commands;
using SmartVillage.App.Explaining;
using SmartVillage.App.Output;
using SmartVillage.App.Status;
using SmartVillage.Domain.Areas;
using SmartVillage.Domain.Errors;
using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Mutakhiran.WriteBack.Import;

namespace SmartVillage.App.Mutakhiran;

/// <summary><c>mutakhiran export</c>: the next import file for OpenSID out of approved values, with the steps for its release and mode.</summary>
internal static class ImportFileCommand
{
    private const int Attempts = 3;
    private const string Name = "mutakhiran export";

    public static Command Create()
    {
        var village = GlobalOptions.Village();
        var release = new Option<string?>("--release") { Description = "Rilis seperti di kaki halaman OpenSID, misalnya 24.10; dipakai hanya bila basis datanya tidak menyebutkannya.", HelpName = "RELEASE" };
        var batch = new Option<long?>("--batch") { Description = "Tulis lagi berkas yang sudah dibuat dengan nomor ini, selama tujuh hari.", HelpName = "ID" };
        var folder = new Option<string>("--output") { Description = "Folder tujuan.", HelpName = "FOLDER", DefaultValueFactory = _ => "berkas-impor" };
        var by = ApproveCommand.By();
        var command = new Command("export", "Membuat berkas impor OpenSID dari perubahan yang disetujui dan menampilkan langkah-langkahnya; berisi NIK, jadi simpan dengan hati-hati.") { village, release, batch, folder, by };
        command.SetAction((parse, cancellation) => CommandScope.RunAsync(parse, async scope =>
        {
            var code = CampaignVillages.One(scope, parse.GetValue(village));
            var actor = new CorrectionActor(parse.GetValue(by) ?? Environment.UserName, "local", CorrectionRight.Handle, scope.Get<TimeProvider>().GetUtcNow());
            await scope.Get<ICorrectionVerification>().VerifyNewAsync(code, cancellation);
            var (built, left) = parse.GetValue(batch) is { } number
                ? (await FindAsync(scope, code, number, cancellation), 0)
                : await BuildAsync(scope, code, parse.GetValue(release), actor, cancellation);
            var file = built is null ? null : await WriteAsync(scope, built, actor, Path.GetFullPath(parse.GetRequiredValue(folder)), cancellation);
            await ImportFileOutput.WriteAsync(scope, code, built, file, left, cancellation);
            return built is null ? ExitCodes.Attention : ExitCodes.Ok;
        }));
        return command;
    }

    private static async Task<(ImportBatch? Batch, int Left)> BuildAsync(CommandScope scope, VillageCode village, string? release, CorrectionActor actor, CancellationToken cancellation)
    {
        var status = await StatusReport.ReadAsync(scope, village.Value, limit: 1, cancellation);
        var isFresh = status.Villages is [{ Freshness: Freshness.Fresh }];
        BatchResult result;
        var attempt = 0;
        do
        {
            result = await scope.Get<ImportDesk>().BuildAsync(village, actor, isFresh, release, cancellation);
        }
        while (result.Refusal == BatchRefusal.ChangedMeanwhile && ++attempt < Attempts);

        return result.Refusal is { } refusal and not BatchRefusal.NothingToWrite ? throw Refused(refusal) : (result.Batch, result.Plan?.Left ?? 0);
    }

    private static async Task<ImportBatch> FindAsync(CommandScope scope, VillageCode village, long number, CancellationToken cancellation) =>
        await scope.Get<IImportBatches>().FindAsync(village, number, cancellation) ?? throw Refused(BatchRefusal.NotFound);

    /// <summary>Whose numbers are in the file stands in the ledger before the file is there.</summary>
    private static async Task<string> WriteAsync(CommandScope scope, ImportBatch batch, CorrectionActor actor, string folder, CancellationToken cancellation)
    {
        var rows = await scope.Get<IImportBatches>().ReadRowsAsync(batch.Village, batch.Id, cancellation);
        await LocalReads.RecordAsync(scope, Name, [(batch.Village.Value, [.. rows.Select(row => row.Resident)])], cancellation);
        var watermark = $"{actor.Name}; {actor.At.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}; {Name}; {batch.Village.Value} edisi {batch.Edition}; {batch.Rows} baris";
        var (content, _, refusal) = await scope.Get<ImportDesk>().TakeAsync(batch.Village, batch.Id, actor, watermark, cancellation);
        if (refusal is { } refused)
        {
            throw Refused(refused);
        }

        var path = Path.Combine(folder, batch.FileName);
        PrivateOutput.Write(path, content!);
        return path;
    }

    private static SmartVillageException Refused(BatchRefusal refusal)
    {
        var (title, remedy) = BatchRefusals.TextOf(refusal);
        return new SmartVillageException("SV-APP-037", title, remedy);
    }
}
