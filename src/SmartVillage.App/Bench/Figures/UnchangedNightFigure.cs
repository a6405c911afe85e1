namespace SmartVillage.App.Bench.Figures;

/// <summary>A new day on which nothing changed but ages.</summary>
internal sealed class UnchangedNightFigure() : NightFigure("unchangedNight", budget: 1.0)
{
    protected override Task<BenchSync> NightAsync(BenchContext context, BenchSource source, BenchStore store, int run, CancellationToken cancellationToken) =>
        context.UnchangedNightAsync(source, store, cancellationToken);
}
