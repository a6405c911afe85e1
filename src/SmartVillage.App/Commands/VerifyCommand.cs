using System.CommandLine;
using SmartVillage.App.Explaining;
using SmartVillage.App.Output;
using SmartVillage.App.Verifying;

namespace SmartVillage.App.Commands;

/// <summary><c>verify</c>: reads source and copy again by a path of its own and counts what differs (P3).</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var village = GlobalOptions.Village();
        var explain = new Option<bool>("--explain") { Description = "Juga baris, kolom, dan sebab setiap perbedaan; nilainya sendiri tidak ditampilkan." };
        var limit = GlobalOptions.Limit("Jumlah baris per entitas dan jenis perbedaan.", 50, 10_000);
        var command = new Command("verify", "Membuktikan lagi bahwa salinan sama dengan sumber.") { village, explain, limit };
        command.SetAction((parse, cancellation) => CommandScope.RunAsync(parse, async scope =>
        {
            int? rows = parse.GetValue(explain) ? parse.GetValue(limit) : null;
            var result = await VerificationRound.RunAsync(scope, CommandScope.ParseVillage(parse.GetValue(village)), rows, cancellation);
            await LocalReads.RecordAsync(
                scope, "verify --explain", result.Villages.Select(v => (v.Village, VerificationOutput.Residents(v.Differences))), cancellation);
            VerificationOutput.Write(scope, result, rows);
            return result.IsExact ? ExitCodes.Ok : ExitCodes.Attention;
        }));
        return command;
    }
}
