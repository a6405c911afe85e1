using System.CommandLine;
using SmartVillage.App.Output;
using SmartVillage.Domain.Errors;
using SmartVillage.Sync.Runs;

namespace SmartVillage.App.Commands;

/// <summary><c>approve</c>: lets a stopped run through, if its changes are still the same.</summary>
internal static class ApproveCommand
{
    public static Command Create()
    {
        var run = GlobalOptions.Run();
        var by = By();
        var command = new Command("approve", "Menyetujui sinkronisasi yang ditahan.") { run, by };
        command.SetAction((parse, cancellation) => CommandScope.RunAsync(parse, async scope =>
        {
            var sync = scope.Get<ISyncCommands>();
            var report = await sync.ApproveAsync(ParseRun(parse.GetRequiredValue(run)), parse.GetValue(by) ?? Environment.UserName, cancellation);
            RunOutput.WriteOne(scope, report);
            return ExitCodes.Of([report], preview: false);
        }));
        return command;
    }

    internal static Option<string?> By() => new("--by") { Description = "Nama orang yang memutuskan.", HelpName = "NAME" };

    internal static Guid ParseRun(string text) => Guid.TryParse(text, out var id) ? id : throw new SmartVillageException(
        "SV-APP-011", "Nomor sinkronisasi itu tidak benar.", "Salin nomornya dari perintah status.");
}
