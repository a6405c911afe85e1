using System.CommandLine;
using System.Globalization;
using SmartVillage.App.Bench;
using SmartVillage.App.Demo;
using SmartVillage.App.Output;
using SmartVillage.TestSupport.Databases;
using SmartVillage.TestSupport.OpenSid;
using Spectre.Console;

namespace SmartVillage.App.Commands;

/// <summary><c>bench</c>: measures the budgets on this machine, on invented data in a private MariaDB; prints only what it measured.</summary>
internal static class BenchCommand
{
    public static Command Create()
    {
        var residents = Count("--residents", "Jumlah penduduk rekaan.", 170_000);
        var runs = Count("--runs", "Banyaknya pasangan pengukuran.", 5);
        var command = new Command("bench", "Mengukur kecepatan di mesin ini.") { residents, runs, BenchApiCommand.Create() };
        command.SetAction((parse, cancellation) => CommandScope.GuardAsync(parse, terminal =>
            RunAsync(terminal, parse.GetValue(residents), parse.GetValue(runs), cancellation)));
        return command;
    }

    private static Option<int> Count(string name, string description, int standard)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => standard, HelpName = "N" };
        option.Validators.Add(result =>
        {
            if (result.GetValue(option) < 1)
            {
                result.AddError($"{name}: 1…");
            }
        });
        return option;
    }

    private static async Task<int> RunAsync(Terminal terminal, int residents, int runs, CancellationToken cancellationToken)
    {
        using var folder = new TemporaryFolder("bench");
        terminal.Error.WriteLine($"Membuat {Format.Number(residents)} penduduk rekaan…");
        var content = new OpenSidDatabaseOptions { Era = OpenSidEra.V2410Fresh, Residents = residents };
        await using var source = await SyntheticSource.CreateAsync(new MariaDbServerOptions { BufferPoolMegabytes = 1024 }, content, cancellationToken);
        var ratio = await new FirstSyncBenchmark(source, folder, TimeProvider.System).RunAsync(
            runs, (run, pair) => terminal.Error.WriteLine($"{run}/{runs}: sync {Seconds(pair.Seconds)}, dump + muat {Seconds(pair.BaselineSeconds)}"), cancellationToken);
        Write(terminal, residents, new Dictionary<string, BenchRatio>(StringComparer.Ordinal) { [FirstSyncBenchmark.Name] = ratio });
        return ratio.Met ? ExitCodes.Ok : ExitCodes.Attention;
    }

    private static void Write(Terminal terminal, int residents, Dictionary<string, BenchRatio> ratios)
    {
        var machine = Machine.Describe();
        if (terminal.Json)
        {
            JsonOutput.Write(terminal.Output, new { machine, residents, ratios });
            return;
        }

        terminal.Screen.MarkupLineInterpolated($"{machine.ToString()}, {Format.Number(residents)} penduduk");
        var table = new Table().Border(TableBorder.Minimal).AddColumns("ukuran", "kami (median)", "pembanding (median)", "rasio", "anggaran", "terpenuhi");
        foreach (var (name, ratio) in ratios)
        {
            table.AddRow(
                name, Seconds(ratio.Median), Seconds(ratio.BaselineMedian), ratio.Value.ToString("0.00", CultureInfo.InvariantCulture),
                $"≤ {ratio.Budget.ToString("0.0", CultureInfo.InvariantCulture)}", ratio.Met ? "ya" : "tidak");
        }

        terminal.Screen.Write(table);
    }

    private static string Seconds(double seconds) => Format.Seconds((long)(seconds * 1000));
}
