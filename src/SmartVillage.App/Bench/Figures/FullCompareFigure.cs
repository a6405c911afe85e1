namespace SmartVillage.App.Bench.Figures;

/// <summary>Every row is read and compared with what is stored, as in every seventh night.</summary>
internal sealed class FullCompareFigure() : NightFigure("fullCompare", budget: 2.0)
{
    protected override Task<BenchSync> NightAsync(BenchContext context, BenchSource source, BenchStore store, int run, CancellationToken cancellationToken) =>
        context.FullCompareAsync(source, store, cancellationToken);
}
