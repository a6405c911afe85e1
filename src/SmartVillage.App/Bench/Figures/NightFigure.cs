namespace SmartVillage.App.Bench.Figures;

/// <summary>A night of a million residents beside the source, against a dump of the same tables to nowhere, which only reads.</summary>
internal abstract class NightFigure(string name, double budget) : IBenchFigure
{
    public string Name => name;

    public int StandardResidents => 1_000_000;

    public async Task<BenchRatio> MeasureAsync(BenchContext context, CancellationToken cancellationToken)
    {
        var source = await context.SourceAsync(context.ResidentsOr(StandardResidents), cancellationToken);
        var store = await context.SyncedStoreAsync(source, local: true, cancellationToken);
        var measured = new List<BenchRun>();
        for (var run = 1; run <= context.Runs; run++)
        {
            var ours = await NightAsync(context, source, store, run, cancellationToken);
            var dump = await context.Tools.DumpToNowhereAsync(source, cancellationToken);
            measured.Add(new BenchRun(ours.Process.Seconds, dump.Seconds));
            context.Report(Name, run, measured[^1]);
        }

        return BenchRatio.Of(budget, source.Residents, measured);
    }

    protected abstract Task<BenchSync> NightAsync(BenchContext context, BenchSource source, BenchStore store, int run, CancellationToken cancellationToken);
}
