using System.CommandLine;
using SmartVillage.App.Output;
using SmartVillage.Sync.Runs;

namespace SmartVillage.App.Commands;

/// <summary><c>reject</c>: closes a stopped run; the last edition stays.</summary>
internal static class RejectCommand
{
    public static Command Create()
    {
        var run = GlobalOptions.Run();
        var by = ApproveCommand.By();
        var command = new Command("reject", "Menolak sinkronisasi yang ditahan.") { run, by };
        command.SetAction((parse, cancellation) => CommandScope.RunAsync(parse, async scope =>
        {
            var id = ApproveCommand.ParseRun(parse.GetRequiredValue(run));
            var report = await scope.Get<ISyncCommands>().RejectAsync(id, parse.GetValue(by) ?? Environment.UserName, cancellation);
            RunOutput.WriteOne(scope, report);
            return ExitCodes.Ok;
        }));
        return command;
    }
}
