using System.CommandLine;
using SmartVillage.App.Commands;
using SmartVillage.App.Output;
using SmartVillage.Mutakhiran.Entry;

namespace SmartVillage.App.Mutakhiran;

/// <summary><c>mutakhiran import</c>: takes a filled list over, whole or not at all.</summary>
internal static class CampaignImport
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "Berkas .xlsx dari mutakhiran lists yang sudah diisi." };
        var village = GlobalOptions.Village();
        var by = ApproveCommand.By();
        var command = new Command("import", "Memasukkan lembar yang sudah diisi: kunjungan, usulan perbaikan, dan peristiwa.") { file, village, by };
        command.SetAction((parse, cancellation) => CommandScope.RunAsync(parse, async scope =>
        {
            using var content = await FilledFile.ReadAsync(parse.GetRequiredValue(file), "Kirim per RT.", cancellation);
            var result = await scope.Get<BulkEntry>().EnterAsync(
                CampaignVillages.One(scope, parse.GetValue(village)), content, parse.GetValue(by) ?? Environment.UserName, "local", cancellation);
            if (scope.Json)
            {
                JsonOutput.Write(scope.Terminal.Output, result);
            }
            else if (result.Problems.Count > 0)
            {
                EntryProblems.Show(scope.Terminal.Output, "Tidak ada yang dimasukkan", result.Problems);
            }
            else
            {
                scope.Terminal.Output.WriteLine(
                    $"{result.Sheets} lembar: {result.Visits} kunjungan, {result.Proposals} usulan perbaikan, dan {result.Events} peristiwa yang baru. Usulan menunggu persetujuan orang lain.");
            }

            return result.Problems.Count > 0 ? ExitCodes.Attention : ExitCodes.Ok;
        }));
        return command;
    }
}
