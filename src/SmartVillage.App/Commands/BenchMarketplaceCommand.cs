using System.CommandLine;
using SmartVillage.App.Bench;
using SmartVillage.App.Bench.Api;
using SmartVillage.App.Bench.Market;
using SmartVillage.App.Demo;
using SmartVillage.App.Output;

namespace SmartVillage.App.Commands;

/// <summary><c>bench marketplace</c>: measures search over invented goods of many villages against a bare endpoint, and against <c>LIKE</c> in a private MariaDB.</summary>
internal static class BenchMarketplaceCommand
{
    public static Command Create()
    {
        var products = BenchApiCommand.Option("--products", "Jumlah produk rekaan.", 100_000);
        var villages = BenchApiCommand.Option("--villages", "Jumlah desa rekaan.", 100);
        var seconds = BenchApiCommand.Option("--seconds", "Lama setiap pengukuran, dalam detik.", 3);
        var runs = BenchApiCommand.Option("--runs", "Banyaknya pasangan pengukuran.", BenchOptions.EnoughRuns);
        var command = new Command("marketplace", "Mengukur pencarian produk di mesin ini.") { products, villages, seconds, runs };
        command.SetAction((parse, cancellation) => CommandScope.GuardAsync(parse, terminal => RunAsync(
            terminal, parse.GetValue(products), parse.GetValue(villages), parse.GetValue(runs), TimeSpan.FromSeconds(parse.GetValue(seconds)), cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, int products, int villages, int runs, TimeSpan duration, CancellationToken cancellationToken)
    {
        // Before the load is our own.
        var machine = Machine.Describe();
        var time = TimeProvider.System;
        using var folder = new TemporaryFolder("bench-marketplace");
        await using var server = new BenchServer(terminal.Error.WriteLine);
        var source = await server.SourceAsync(SmallestSource, cancellationToken);
        terminal.Error.WriteLine($"Membuat {Format.Number(products)} produk rekaan di {Format.Number(villages)} desa…");
        var market = new SyntheticMarket(Math.Min(villages, products), products);
        await using var like = new LikeSearch(source.Server, source.Database);
        await like.FillAsync(market, cancellationToken);
        await using var service = new MeasuredService(folder.Path);
        await market.PublishAsync(service.Store, time, cancellationToken);
        // Before the server starts, which would make it by itself.
        var index = await service.IndexAsync(time, cancellationToken);
        await service.StartAsync(cancellationToken);
        await using var bare = new BareServer();
        await bare.StartAsync(cancellationToken);
        var (ratios, typos) = await new MarketBenchmark(service, bare, like, market, time).RunAsync(runs, duration, terminal.Error.WriteLine, cancellationToken);
        MarketOutput.Write(terminal, machine, index, ratios, typos);
        return ratios.Values.All(ratio => ratio.Met) ? ExitCodes.Ok : ExitCodes.Attention;
    }

    // Only the tables of the marketplace are used of it.
    private const int SmallestSource = 100;
}
