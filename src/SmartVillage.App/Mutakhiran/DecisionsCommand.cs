using System.CommandLine;
using SmartVillage.App.Commands;
using SmartVillage.App.Explaining;
using SmartVillage.App.Output;
using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Mutakhiran.Decisions;

namespace SmartVillage.App.Mutakhiran;

/// <summary><c>mutakhiran decisions</c>: what waits for a decision, as a table that is filled in.</summary>
internal static class DecisionsCommand
{
    private const string Name = "mutakhiran decisions";

    public static Command Create()
    {
        var village = GlobalOptions.Village();
        var folder = OfficeFiles.Folder("keputusan");
        var by = ApproveCommand.By();
        var command = new Command("decisions", "Menulis usul yang menunggu keputusan ke satu berkas .xlsx untuk diisi; berisi nilai utuh, jadi simpan dengan hati-hati.") { village, folder, by };
        command.SetAction((parse, cancellation) => CommandScope.RunAsync(parse, async scope =>
        {
            var code = CampaignVillages.One(scope, parse.GetValue(village));
            await scope.Get<ICorrectionVerification>().VerifyNewAsync(code, cancellation);
            var list = await scope.Get<DecisionList>().BuildAsync(code, cancellation);
            string? file = null;
            if (list.Fields.Count > 0)
            {
                await LocalReads.RecordAsync(scope, Name, [(code.Value, list.Residents)], cancellation);
                file = OfficeFiles.PathOf(scope, parse.GetRequiredValue(folder), "keputusan", code, "xlsx");
                PrivateOutput.Write(file, DecisionWorkbook.Write(list, OfficeFiles.Mark(scope, parse.GetValue(by), "keputusan atas usul perbaikan", list.Edition)));
            }

            if (scope.Json)
            {
                JsonOutput.Write(scope.Terminal.Output, new { Village = code.Value, list.Proposals, Fields = list.Fields.Count, list.Left, File = file });
            }
            else
            {
                Show(scope.Terminal.Output, list, file);
            }

            return ExitCodes.Ok;
        }));
        return command;
    }

    private static void Show(TextWriter output, WaitingDecisions list, string? file)
    {
        if (file is null)
        {
            output.WriteLine("Tidak ada usul yang menunggu keputusan.");
            return;
        }

        output.WriteLine($"{Format.Number(list.Proposals)} usul dengan {Format.Number(list.Fields.Count)} isian ditulis ke {file}");
        output.WriteLine($"Isi kolom Keputusan ({DecisionWords.Choices}) dan, untuk tolak, tunda, dan perlu info, kolom Catatan; yang dibiarkan kosong tetap menunggu.");
        output.WriteLine("Lalu, dengan kunci orang yang memutuskan: smartvillage mutakhiran decide BERKAS. Berkas ini berisi nilai utuh; hapus sesudahnya.");
        if (list.Left > 0)
        {
            output.WriteLine($"{Format.Number(list.Left)} usul lagi tidak muat; jalankan perintah ini lagi setelah yang ini diputuskan.");
        }
    }
}
