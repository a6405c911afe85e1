namespace SmartVillage.App.Bench.Figures;

/// <summary>Ten times the residents may take a little more than ten times as long: nothing in a run may grow faster than its source.</summary>
internal sealed class GrowthFigure : IBenchFigure
{
    private const double Budget = 11;

    public string Name => "growth";

    public int StandardResidents => TwoSizes.Standard;

    public async Task<BenchRatio> MeasureAsync(BenchContext context, CancellationToken cancellationToken)
    {
        var residents = context.ResidentsOr(StandardResidents);
        var large = await context.SourceAsync(residents, cancellationToken);
        var small = await context.SourceAsync(TwoSizes.Small(residents), cancellationToken);
        var (first, full) = (new List<BenchRun>(), new List<BenchRun>());
        for (var run = 1; run <= context.Runs; run++)
        {
            var ours = await MeasureAsync(context, large, cancellationToken);
            var tenth = await MeasureAsync(context, small, cancellationToken);
            first.Add(new BenchRun(ours.First, tenth.First));
            full.Add(new BenchRun(ours.Full, tenth.Full));
            context.Report($"{Name} firstSync", run, first[^1]);
            context.Report($"{Name} fullCompare", run, full[^1]);
        }

        return BenchRatio.OfParts(new Dictionary<string, BenchRatio>(StringComparer.Ordinal)
        {
            ["firstSync"] = BenchRatio.Of(Budget, residents, first),
            ["fullCompare"] = BenchRatio.Of(Budget, residents, full),
        });
    }

    private static async Task<(double First, double Full)> MeasureAsync(BenchContext context, BenchSource source, CancellationToken cancellationToken)
    {
        var store = context.EmptyStore(source, local: true);
        var first = await context.FirstSyncAsync(source, store, cancellationToken);
        var full = await context.FullCompareAsync(source, store, cancellationToken);
        store.Delete();
        return (first.Process.Seconds, full.Process.Seconds);
    }
}
