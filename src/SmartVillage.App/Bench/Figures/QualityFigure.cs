using Microsoft.Extensions.DependencyInjection;
using SmartVillage.App.Output;
using SmartVillage.Mutakhiran.Evaluation;
using SmartVillage.Mutakhiran.Population;
using SmartVillage.Store;

namespace SmartVillage.App.Bench.Figures;

/// <summary>All rules on all rows of a copied village, from reading the edition to the last finding in the work file, in this process. Every round begins without findings.</summary>
internal sealed class QualityFigure : IBenchFigure
{
    private const double Budget = 20;

    public string Name => "quality";

    public int StandardResidents => 170_000;

    public async Task<BenchRatio> MeasureAsync(BenchContext context, CancellationToken cancellationToken)
    {
        var source = await context.SourceAsync(context.ResidentsOr(StandardResidents), cancellationToken);
        var store = await context.SyncedStoreAsync(source, local: true, cancellationToken);
        var measured = new List<double>();
        for (var run = 1; run <= context.Runs; run++)
        {
            await store.ForgetFindingsAsync(cancellationToken);
            measured.Add(await EvaluateAsync(context, store.Options, cancellationToken));
            context.Report(Name, run, new BenchRun(measured[^1], Baseline: null));
        }

        var found = await store.CountFindingsAsync(cancellationToken);
        context.Report($"{Name}: {Format.Number(found)} temuan");
        return BenchRatio.OfLimit(Budget, source.Residents, measured, BenchUnits.Seconds);
    }

    private static async Task<double> EvaluateAsync(BenchContext context, StoreOptions options, CancellationToken cancellationToken)
    {
        await using var services = new ServiceCollection().AddSmartVillageStore(options).BuildServiceProvider();
        var evaluation = services.GetRequiredService<IQualityEvaluation>();
        var village = services.GetRequiredService<IVillagePopulations>().List()[0].Code;
        var start = context.Time.GetTimestamp();
        await evaluation.EnsureCurrentAsync(village, cancellationToken);
        return Math.Round(context.Time.GetElapsedTime(start).TotalSeconds, 3);
    }
}
