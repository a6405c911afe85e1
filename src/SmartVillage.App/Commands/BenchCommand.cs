using System.CommandLine;
using SmartVillage.App.Bench;
using SmartVillage.App.Demo;
using SmartVillage.App.Output;

namespace SmartVillage.App.Commands;

/// <summary><c>bench</c>: measures the budgets on this machine, on invented data in a private MariaDB; prints only what it measured.</summary>
internal static class BenchCommand
{
    public static Command Create()
    {
        var figures = new Argument<string[]>("UKURAN")
        {
            Description = "Yang diukur; tanpa nama, yang tidak lama.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        figures.AcceptOnlyFromAmong([.. BenchFigures.All.Select(figure => figure.Name), BenchOptions.All]);
        var residents = Count("--residents", "Jumlah penduduk rekaan; tanpa ini, jumlah menurut anggaran.", () => (int?)null);
        var runs = Count("--runs", "Banyaknya putaran.", () => BenchOptions.EnoughRuns);
        var command = new Command("bench", "Mengukur kecepatan di mesin ini.") { figures, residents, runs, BenchApiCommand.Create(), BenchMarketplaceCommand.Create() };
        command.SetAction((parse, cancellation) => CommandScope.GuardAsync(parse, terminal => RunAsync(
            terminal, new BenchOptions(parse.GetValue(figures) ?? [], parse.GetValue(residents), parse.GetValue(runs)!.Value), cancellation)));
        return command;
    }

    private static Option<int?> Count(string name, string description, Func<int?> standard)
    {
        var option = new Option<int?>(name) { Description = description, DefaultValueFactory = _ => standard(), HelpName = "N" };
        option.Validators.Add(result =>
        {
            if (result.GetValue(option) is < 1)
            {
                result.AddError($"{name}: 1…");
            }
        });
        return option;
    }

    private static async Task<int> RunAsync(Terminal terminal, BenchOptions options, CancellationToken cancellationToken)
    {
        // Before the load is our own.
        var machine = Machine.Describe();
        using var folder = new TemporaryFolder("bench");
        await using var server = new BenchServer(terminal.Error.WriteLine);
        var context = new BenchContext(server, folder, options, TimeProvider.System, terminal.Error.WriteLine);
        var chosen = options.Choose(BenchFigures.All);
        var ratios = new Dictionary<string, BenchRatio>(StringComparer.Ordinal);
        foreach (var figure in chosen)
        {
            ratios[figure.Name] = await figure.MeasureAsync(context, cancellationToken);
        }

        var leftOut = options.Figures.Count > 0 ? [] : BenchFigures.All.Except(chosen).Select(figure => figure.Name).ToList();
        BenchOutput.Write(terminal, machine, options, ratios, leftOut);
        return ratios.Values.All(ratio => ratio.Met) ? ExitCodes.Ok : ExitCodes.Attention;
    }
}
