using System.CommandLine;
using System.CommandLine.Parsing;
using SmartVillage.App.Breaches;
using SmartVillage.App.Commands;
using SmartVillage.App.Hosting;
using SmartVillage.App.Output;
using SmartVillage.Sync.Runs;

namespace SmartVillage.App;

/// <summary>The commands by name, and what happens when a line cannot be understood.</summary>
internal static class CommandLine
{
    public static RootCommand Create() =>
        new("SmartVillage menyalin data OpenSID, membuktikan salinannya sama, dan menyajikannya lewat API.")
        {
            GlobalOptions.Config,
            GlobalOptions.Json,
            ServeCommand.Create(),
            SyncCommand.Create(),
            ApproveCommand.Create(),
            RejectCommand.Create(),
            ReviewCommand.Create(),
            CancelCommand.Create(),
            VerifyCommand.Create(),
            ExplainCommand.Create(),
            ReceiptCommand.Create(),
            StatusCommand.Create(),
            DoctorCommand.Create(),
            AlertCommand.Create(),
            MutakhiranCommand.Create(),
            BackupCommand.Create(),
            RestoreCommand.Create(),
            KeyCommand.Create(),
            BreachCommand.Create(),
            PrivacyCommand.Create(),
            DemoCommand.Create(),
            BenchCommand.Create(),
        };

    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        var parse = Create().Parse(args);
        if (parse.Errors.Count > 0)
        {
            return NotUnderstood(parse, args.Contains("--json", StringComparer.Ordinal), output, error);
        }

        // Signals are handled by the caller; the library's own two-second limit would cut a run off in the middle of its clean-up.
        var invocation = new InvocationConfiguration { Output = output, Error = error, ProcessTerminationTimeout = null, EnableDefaultExceptionHandler = false };
        return await parse.InvokeAsync(invocation, cancellationToken);
    }

    private static int NotUnderstood(ParseResult parse, bool json, TextWriter output, TextWriter error)
    {
        var name = string.Join(' ', Path(parse.CommandResult).Reverse().Prepend("smartvillage"));
        // Arguments come from a person and may hold anything, a NIK in the wrong place included.
        var reasons = Redaction.Clean(string.Join(" ", parse.Errors.Select(problem => problem.Message).Distinct(StringComparer.Ordinal)));
        var problem = new RunError("SV-APP-002", $"Perintah itu tidak dimengerti ({reasons}).", $"Lihat cara pakainya: {name} --help");
        return FailureReport.Show(problem, ExitCodes.Usage, json, output, error);
    }

    /// <summary>Names of a command and of those that it belongs to, without the program itself.</summary>
    private static IEnumerable<string> Path(SymbolResult? result)
    {
        for (; result is CommandResult { Command: not RootCommand } command; result = command.Parent)
        {
            yield return command.Command.Name;
        }
    }
}
