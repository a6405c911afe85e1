namespace SmartVillage.App.Bench.Figures;

/// <summary>What a server that other people work on has to bear: connections at once, and its longest statement, by its own logs, in a first sync, an unchanged night, a full compare and a verification.</summary>
internal sealed class CourtesyFigure : IBenchFigure
{
    private const double ConnectionLimit = 1;
    private const double StatementLimitSeconds = 0.5;

    public string Name => "courtesy";

    public int StandardResidents => 170_000;

    public async Task<BenchRatio> MeasureAsync(BenchContext context, CancellationToken cancellationToken)
    {
        var source = await context.SourceAsync(context.ResidentsOr(StandardResidents), cancellationToken);
        var log = new ServerLog(source);
        var (connections, longest) = (new List<double>(), new List<double>());
        for (var run = 1; run <= context.Runs; run++)
        {
            var store = context.EmptyStore(source, local: false);
            await WatchAsync(() => context.FirstSyncAsync(source, store, cancellationToken));
            await WatchAsync(() => context.UnchangedNightAsync(source, store, cancellationToken));
            await WatchAsync(() => context.FullCompareAsync(source, store, cancellationToken));
            await WatchAsync(() => store.VerifyAsync(cancellationToken));
            store.Delete();
            context.Report($"{Name} statement", run, new BenchRun(longest.TakeLast(4).Max(), Baseline: null));
        }

        return BenchRatio.OfParts(new Dictionary<string, BenchRatio>(StringComparer.Ordinal)
        {
            ["connections"] = BenchRatio.OfLimit(ConnectionLimit, source.Residents, connections, BenchUnits.Connections),
            ["longestStatement"] = BenchRatio.OfLimit(StatementLimitSeconds, source.Residents, longest, BenchUnits.Seconds),
        });

        async Task WatchAsync(Func<Task> work)
        {
            await log.StartAsync(cancellationToken);
            await work();
            var seen = await log.StopAsync(cancellationToken);
            connections.Add(seen.Connections);
            longest.Add(seen.LongestStatementSeconds);
        }
    }
}
