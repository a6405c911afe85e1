using System.CommandLine;
using System.Text;
using SmartVillage.App.Commands;
using SmartVillage.App.Explaining;
using SmartVillage.App.Output;
using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Mutakhiran.Entry;
using SmartVillage.Mutakhiran.Population;
using SmartVillage.Mutakhiran.WriteBack.Screens;

namespace SmartVillage.App.Mutakhiran;

/// <summary><c>mutakhiran screens</c>: what is entered on OpenSID's screens, as a page to work through.</summary>
internal static class ScreensCommand
{
    public static Command Create()
    {
        var village = GlobalOptions.Village();
        var folder = OfficeFiles.Folder("daftar-layar");
        var by = ApproveCommand.By();
        var command = new Command("screens", "Menulis daftar yang diisi di layar OpenSID, per keluarga, dengan tautannya; berisi nilai utuh, jadi simpan dengan hati-hati.") { village, folder, by };
        command.SetAction((parse, cancellation) => CommandScope.RunAsync(parse, async scope =>
        {
            var code = CampaignVillages.One(scope, parse.GetValue(village));
            await scope.Get<ICorrectionVerification>().VerifyNewAsync(code, cancellation);
            var list = await scope.Get<ScreenList>().BuildAsync(code, cancellation);
            var fields = list.SelectMany(page => page.Tasks).Sum(task => task.Fields.Count);
            string? file = null;
            if (fields > 0 && scope.Get<IVillagePopulations>().Read(code) is { } edition)
            {
                await LocalReads.RecordAsync(scope, "mutakhiran screens", [(code.Value, ScreenListPage.ResidentsOf(edition, list))], cancellation);
                var mark = OfficeFiles.Mark(scope, parse.GetValue(by), "pengisian di layar OpenSID", edition.Edition);
                file = OfficeFiles.PathOf(scope, parse.GetRequiredValue(folder), "layar", code, "html");
                PrivateOutput.Write(file, Encoding.UTF8.GetBytes(ScreenListPage.Write(OfficeFiles.NameOf(scope, code), edition, list, FieldWords.Of(edition, scope.Get<IAnswerCodes>()), mark)));
            }

            if (scope.Json)
            {
                JsonOutput.Write(scope.Terminal.Output, new { Village = code.Value, Families = list.Count, Fields = fields, File = file });
            }
            else
            {
                scope.Terminal.Output.WriteLine(file is null
                    ? "Tidak ada yang harus diisi di layar OpenSID."
                    : $"{Format.Number(fields)} isian untuk {Format.Number(list.Count)} keluarga ditulis ke {file}\nBuka di peramban, isi di OpenSID, lalu smartvillage sync. Berkas ini berisi nilai utuh; hapus sesudahnya.");
            }

            return ExitCodes.Ok;
        }));
        return command;
    }
}
