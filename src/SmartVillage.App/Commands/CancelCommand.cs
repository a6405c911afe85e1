using System.CommandLine;
using SmartVillage.App.Output;
using SmartVillage.Domain.Errors;
using SmartVillage.Sync.Runs;

namespace SmartVillage.App.Commands;

/// <summary><c>cancel</c>: asks a run to stop, whichever process it is in; the last edition stays.</summary>
internal static class CancelCommand
{
    public static Command Create()
    {
        var run = GlobalOptions.Run("Nomor sinkronisasi (runId) yang sedang berjalan.");
        var command = new Command("cancel", "Menghentikan sinkronisasi yang sedang berjalan.") { run };
        command.SetAction((parse, cancellation) => CommandScope.RunAsync(parse, async scope =>
        {
            var id = ApproveCommand.ParseRun(parse.GetRequiredValue(run));
            var log = scope.Get<IRunLog>();
            var entry = await log.FindAsync(id, cancellation) ?? throw new SmartVillageException(
                "SV-RUN-404", $"Sinkronisasi {id} tidak ditemukan.", "Lihat daftar sinkronisasi dengan perintah status.");
            if (entry.Outcome != RunOutcome.Running)
            {
                throw new SmartVillageException(
                    "SV-RUN-409", $"Sinkronisasi {id} tidak sedang berjalan ({RunOutput.Describe(entry.Outcome)}).", "Lihat daftar sinkronisasi dengan perintah status.");
            }

            await log.RequestCancelAsync(id, cancellation);
            if (scope.Json)
            {
                JsonOutput.Write(scope.Terminal.Output, new { runId = id, cancelRequested = true });
            }
            else
            {
                await scope.Terminal.Output.WriteLineAsync("Diminta berhenti; sinkronisasi itu berakhir dalam beberapa saat tanpa menerbitkan apa pun.");
            }

            return ExitCodes.Ok;
        }));
        return command;
    }
}
