using System.CommandLine;
using SmartVillage.App.Commands;
using SmartVillage.App.Output;
using SmartVillage.Domain.Errors;
using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Mutakhiran.WriteBack.Import;

namespace SmartVillage.App.Mutakhiran;

/// <summary><c>mutakhiran outcome</c>: what OpenSID showed after an import. It shows it once, on the page right after the import, so it is written down here.</summary>
internal static class ImportOutcomeCommand
{
    // A page of messages; more of a file than this is something else.
    private const int MostBytes = 64 * 1024;

    public static Command Create()
    {
        var batch = new Argument<long>("BATCH") { Description = "Nomor berkas impor dari mutakhiran export." };
        var succeeded = new Option<int>("--succeeded") { Description = "Jumlah baris yang berhasil menurut OpenSID.", HelpName = "N", Required = true };
        var failed = new Option<int>("--failed") { Description = "Jumlah baris yang gagal menurut OpenSID.", HelpName = "N", Required = true };
        var rows = new Option<string?>("--rows") { Description = "Nomor baris yang gagal pada berkas, dipisah koma; baris judul nomor 1.", HelpName = "N,N" };
        var messages = new Option<string?>("--messages") { Description = "Berkas teks dengan pesan yang ditampilkan OpenSID; disimpan tersandi.", HelpName = "FILE" };
        var village = GlobalOptions.Village();
        var by = ApproveCommand.By();
        var command = new Command("outcome", "Mencatat yang ditampilkan OpenSID setelah impor; baris yang gagal pindah ke daftar layar, yang lain menunggu sinkronisasi.") { batch, succeeded, failed, rows, messages, village, by };
        command.SetAction((parse, cancellation) => CommandScope.RunAsync(parse, async scope =>
        {
            var code = CampaignVillages.One(scope, parse.GetValue(village));
            var outcome = new ImportOutcome(parse.GetRequiredValue(succeeded), parse.GetRequiredValue(failed), RowsOf(parse.GetValue(rows)), await ReadAsync(parse.GetValue(messages), cancellation));
            var actor = new CorrectionActor(parse.GetValue(by) ?? Environment.UserName, "local", CorrectionRight.Handle, scope.Get<TimeProvider>().GetUtcNow());
            var result = await scope.Get<ImportDesk>().ReportAsync(code, parse.GetRequiredValue(batch), outcome, actor, cancellation);
            if (result.Refusal is { } refusal)
            {
                var (title, remedy) = BatchRefusals.TextOf(refusal);
                throw new SmartVillageException("SV-APP-037", title, remedy);
            }

            var kept = result.Batch!;
            if (scope.Json)
            {
                JsonOutput.Write(scope.Terminal.Output, new { kept.Id, state = kept.State.ToString(), kept.Rows, kept.Outcome!.Succeeded, kept.Outcome.Failed, toScreens = outcome.FailedRows.Count });
            }
            else
            {
                scope.Terminal.Output.WriteLine(outcome.Failed == 0
                    ? $"Tercatat: berkas {kept.Id} diimpor seluruhnya. Jalankan smartvillage sync; yang menentukan selesai hanya edisi berikutnya."
                    : $"Tercatat: berkas {kept.Id}, {Format.Number(outcome.Failed)} baris ditolak OpenSID. {(outcome.FailedRows.Count == outcome.Failed ? "Isiannya pindah ke daftar layar." : "Baris yang nomornya tidak disebut diperiksa oleh sinkronisasi berikutnya.")} Jalankan smartvillage sync.");
            }

            return outcome.Failed == 0 ? ExitCodes.Ok : ExitCodes.Attention;
        }));
        return command;
    }

    private static List<int> RowsOf(string? text)
    {
        var parts = text?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
        var rows = parts.Select(part => int.TryParse(part, out var row) ? row : 0).ToList();
        return rows.Contains(0) ? throw new SmartVillageException("SV-APP-039", "Nomor baris itu tidak terbaca.", "Tulis seperti --rows 3,7,12; baris judul nomor 1.") : rows;
    }

    private static async Task<string?> ReadAsync(string? path, CancellationToken cancellation)
    {
        try
        {
            return path is null ? null : new FileInfo(path).Length > MostBytes
                ? throw new SmartVillageException("SV-APP-047", "Berkas pesan itu terlalu besar.", "Simpan hanya pesan dari halaman hasil impor.")
                : (await File.ReadAllTextAsync(path, cancellation)).Trim() is { Length: > 0 } text ? text : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new SmartVillageException("SV-APP-047", "Berkas pesan itu tidak dapat dibaca.", "Periksa letak dan haknya.", inner: failure);
        }
    }
}
