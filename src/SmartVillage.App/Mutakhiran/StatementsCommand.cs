using System.CommandLine;
using System.Globalization;
using System.Text;
using SmartVillage.App.Commands;
using SmartVillage.App.Explaining;
using SmartVillage.App.Output;
using SmartVillage.Mutakhiran.Corrections;

namespace SmartVillage.App.Mutakhiran;

/// <summary><c>mutakhiran statements</c>: the statement that each resident whose proposal waits for the civil registry takes there.</summary>
internal static class StatementsCommand
{
    public static Command Create()
    {
        var village = GlobalOptions.Village();
        var folder = OfficeFiles.Folder("pernyataan");
        var by = ApproveCommand.By();
        var command = new Command("statements", "Menulis pernyataan perubahan menurut F-1.06 untuk setiap usul yang menunggu Dukcapil; berisi nilai utuh, jadi simpan dengan hati-hati.") { village, folder, by };
        command.SetAction((parse, cancellation) => CommandScope.RunAsync(parse, async scope =>
        {
            var code = CampaignVillages.One(scope, parse.GetValue(village));
            await scope.Get<ICorrectionVerification>().VerifyNewAsync(code, cancellation);
            var list = await scope.Get<ChangeStatements>().BuildAsync(code, cancellation);
            await LocalReads.RecordAsync(scope, "mutakhiran statements", [(code.Value, [.. list.Statements.Select(one => one.Resident).OfType<long>().Distinct()])], cancellation);
            var (name, target) = (OfficeFiles.NameOf(scope, code), Path.GetFullPath(parse.GetRequiredValue(folder)));
            var files = new List<string>(list.Statements.Count);
            foreach (var one in list.Statements)
            {
                var mark = OfficeFiles.Mark(scope, parse.GetValue(by), $"Dukcapil, usul {one.Correction}", list.Edition);
                var file = Path.Combine(target, string.Create(CultureInfo.InvariantCulture, $"pernyataan-usul-{one.Correction}.html"));
                PrivateOutput.Write(file, Encoding.UTF8.GetBytes(ChangeStatementPage.Write(name, one.Statement, mark)));
                files.Add(file);
            }

            if (scope.Json)
            {
                JsonOutput.Write(scope.Terminal.Output, new { Village = code.Value, Files = files });
            }
            else
            {
                scope.Terminal.Output.WriteLine(files.Count == 0
                    ? "Tidak ada usul yang menunggu Dukcapil."
                    : $"{Format.Number(files.Count)} pernyataan ditulis ke {target}\nCetak, tandatangani bersama warganya, dan bawa dengan dokumen dasarnya. Setelah dokumen baru terbit, perbarui OpenSID; hapus berkasnya sesudah dicetak.");
            }

            return ExitCodes.Ok;
        }));
        return command;
    }
}
