namespace SmartVillage.App.Bench.Figures;

/// <summary>A new day on which one resident in a hundred has another phone, occupation and address.</summary>
internal sealed class OnePercentNightFigure() : NightFigure("onePercentNight", budget: 2.0)
{
    protected override Task<BenchSync> NightAsync(BenchContext context, BenchSource source, BenchStore store, int run, CancellationToken cancellationToken) =>
        context.OnePercentNightAsync(source, store, run, cancellationToken);
}
