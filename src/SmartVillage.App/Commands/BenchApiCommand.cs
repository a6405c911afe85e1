using System.CommandLine;
using System.Globalization;
using SmartVillage.App.Bench;
using SmartVillage.App.Bench.Api;
using SmartVillage.App.Demo;
using SmartVillage.App.Output;

namespace SmartVillage.App.Commands;

/// <summary><c>bench api</c>: measures the API against a bare endpoint with the same bytes; its own store, servers and load, all on loopback.</summary>
internal static class BenchApiCommand
{
    public static Command Create()
    {
        var residents = Option("--residents", "Jumlah penduduk rekaan.", 170_000);
        var seconds = Option("--seconds", "Lama setiap pengukuran, dalam detik.", 3);
        var runs = Option("--runs", "Banyaknya pasangan pengukuran.", 5);
        var command = new Command("api", "Mengukur kecepatan API di mesin ini.") { residents, seconds, runs };
        command.SetAction((parse, cancellation) => CommandScope.GuardAsync(parse, terminal =>
            RunAsync(terminal, parse.GetValue(residents), parse.GetValue(seconds), parse.GetValue(runs), cancellation)));
        return command;
    }

    internal static Option<int> Option(string name, string description, int standard)
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

    private static async Task<int> RunAsync(Terminal terminal, int residents, int seconds, int runs, CancellationToken cancellationToken)
    {
        using var folder = new TemporaryFolder("bench-api");
        var time = TimeProvider.System;
        terminal.Error.WriteLine($"Membuat {Format.Number(residents)} penduduk rekaan…");
        await using var service = new MeasuredService(folder.Path);
        await SyntheticEdition.PublishAsync(service.Store, new SyntheticVillage(residents), time, cancellationToken);
        await service.StartAsync(cancellationToken);
        await using var bare = new BareServer();
        await bare.StartAsync(cancellationToken);
        await using var benchmark = new ApiBenchmark(service, bare, time);
        var ratios = await benchmark.RunAsync(MeasuredRoute.All(residents), runs, TimeSpan.FromSeconds(seconds), terminal.Error.WriteLine, cancellationToken);
        Write(terminal, residents, DiskFlush.Measure(folder.Path, time, TimeSpan.FromSeconds(seconds * runs)), ratios);
        return ratios.Values.All(ratio => ratio.Met) ? ExitCodes.Ok : ExitCodes.Attention;
    }

    private static void Write(Terminal terminal, int residents, DiskFlush flush, Dictionary<string, ApiRatio> ratios)
    {
        var machine = Machine.Describe();
        if (terminal.Json)
        {
            JsonOutput.Write(terminal.Output, new { machine, residents, fsyncMedianMilliseconds = flush.Median, fsyncWorstMilliseconds = flush.Worst, ratios });
            return;
        }

        terminal.Screen.SayLine(
            $"{machine.ToString()}, {Format.Number(residents)} penduduk, fsync {flush.Median.ToString(CultureInfo.InvariantCulture)} ms, terlama {flush.Worst.ToString(CultureInfo.InvariantCulture)} ms");
        terminal.Screen.Write(ApiRatioTable.Of(ratios, "polos (per detik)"));
    }
}
