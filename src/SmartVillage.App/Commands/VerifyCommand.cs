using System.CommandLine;
using SmartVillage.App.Output;
using SmartVillage.App.Verifying;

namespace SmartVillage.App.Commands;

/// <summary><c>verify</c>: reads source and copy again by a path of its own and counts what differs (P3).</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var village = GlobalOptions.Village();
        var command = new Command("verify", "Membuktikan lagi bahwa salinan sama dengan sumber.") { village };
        command.SetAction((parse, cancellation) => CommandScope.RunAsync(parse, async scope =>
        {
            var result = await VerificationRound.RunAsync(scope, CommandScope.ParseVillage(parse.GetValue(village)), cancellation);
            VerificationOutput.Write(scope, result);
            return result.IsExact ? ExitCodes.Ok : ExitCodes.Attention;
        }));
        return command;
    }
}
