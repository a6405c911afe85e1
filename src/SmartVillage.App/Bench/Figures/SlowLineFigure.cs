using SmartVillage.TestSupport.Databases;

namespace SmartVillage.App.Bench.Figures;

/// <summary>An unchanged night over the line of a village office, against a dump of residents, families and events over the same line; bytes of both directions count.</summary>
internal sealed class SlowLineFigure : IBenchFigure
{
    private const double BytesBudget = 0.02;
    private const double TimeBudget = 0.1;
    private const long BitsPerSecond = 2_000_000;

    private static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(20);

    public string Name => "slowLine";

    public int StandardResidents => 10_000;

    public async Task<BenchRatio> MeasureAsync(BenchContext context, CancellationToken cancellationToken)
    {
        // More would take hours, and the budget is about a village.
        var source = await context.SourceAsync(Math.Min(context.ResidentsOr(StandardResidents), StandardResidents), cancellationToken);
        var store = await context.SyncedStoreAsync(source, local: false, cancellationToken);
        var (bytes, times) = (new List<BenchRun>(), new List<BenchRun>());
        for (var run = 1; run <= context.Runs; run++)
        {
            var (ours, oursBytes) = await OverLineAsync(source, async line =>
            {
                store.ReadFrom(source.ConnectionStringThrough(line));
                return (await context.UnchangedNightAsync(source, store, cancellationToken)).Process;
            }, cancellationToken);
            var (dump, dumpBytes) = await OverLineAsync(source, line => context.Tools.DumpToNowhereAsync(source, cancellationToken, line.Port), cancellationToken);
            bytes.Add(new BenchRun(oursBytes, dumpBytes));
            times.Add(new BenchRun(ours.Seconds, dump.Seconds));
            context.Report($"{Name} bytes", run, bytes[^1], BenchUnits.Bytes);
            context.Report($"{Name} time", run, times[^1]);
        }

        store.ReadFrom(source.ConnectionString);
        return BenchRatio.OfParts(new Dictionary<string, BenchRatio>(StringComparer.Ordinal)
        {
            ["bytes"] = BenchRatio.Of(BytesBudget, source.Residents, bytes, BenchUnits.Bytes),
            ["time"] = BenchRatio.Of(TimeBudget, source.Residents, times),
        });
    }

    private static async Task<(ChildResult Process, long Bytes)> OverLineAsync(
        BenchSource source, Func<SlowLine, Task<ChildResult>> measure, CancellationToken cancellationToken)
    {
        await using var line = await SlowLine.StartAsync(source.Server.Port, BitsPerSecond, Latency, cancellationToken);
        var process = await measure(line);
        return (process, line.BytesToClient + line.BytesToServer);
    }
}
