using SmartVillage.Domain.Errors;

namespace SmartVillage.App.Bench.Figures;

/// <summary>Most memory that a first sync, a full compare, an unchanged night and one that has to read everything have at once, at both sizes; what other figures already ran counts.</summary>
internal sealed class MemoryFigure : IBenchFigure
{
    private const double LimitMebibytes = 300;

    public string Name => "memory";

    public int StandardResidents => TwoSizes.Standard;

    public async Task<BenchRatio> MeasureAsync(BenchContext context, CancellationToken cancellationToken)
    {
        var residents = context.ResidentsOr(StandardResidents);
        var parts = new Dictionary<string, BenchRatio>(StringComparer.Ordinal);
        foreach (var size in new[] { TwoSizes.Small(residents), residents })
        {
            var source = await context.SourceAsync(size, cancellationToken);
            parts[$"firstSync {size}"] = await PeakAsync(context, source, NightKind.FirstSync, cancellationToken);
            parts[$"fullCompare {size}"] = await PeakAsync(context, source, NightKind.FullCompare, cancellationToken);
            parts[$"unchangedNight {size}"] = await PeakAsync(context, source, NightKind.Unchanged, cancellationToken);
            parts[$"rwRenumbered {size}"] = await PeakAsync(context, source, NightKind.RwRenumbered, cancellationToken);
            if (context.Peaks.Of(NightKind.OnePercent, size) is { Count: > 0 } changed)
            {
                parts[$"onePercentNight {size}"] = BenchRatio.OfLimit(LimitMebibytes, size, changed, BenchUnits.Mebibytes);
            }
        }

        return BenchRatio.OfParts(parts);
    }

    private async Task<BenchRatio> PeakAsync(BenchContext context, BenchSource source, NightKind kind, CancellationToken cancellationToken)
    {
        var known = context.Peaks.Of(kind, source.Residents).Count;
        for (var run = known + 1; run <= context.Runs; run++)
        {
            await RunAsync(context, source, kind, run, cancellationToken);
            if (context.Peaks.Of(kind, source.Residents) is not [.., var peak])
            {
                throw new SmartVillageException("SV-APP-033", "Puncak memori hanya dapat dibaca di Linux.", $"Ukur tanpa {Name}, atau di mesin Linux.");
            }

            context.Report($"{Name} {kind} {source.Residents}", run, new BenchRun(peak, Baseline: null), BenchUnits.Mebibytes);
        }

        return BenchRatio.OfLimit(LimitMebibytes, source.Residents, context.Peaks.Of(kind, source.Residents), BenchUnits.Mebibytes);
    }

    private static async Task RunAsync(BenchContext context, BenchSource source, NightKind kind, int round, CancellationToken cancellationToken)
    {
        if (kind == NightKind.FirstSync)
        {
            var empty = context.EmptyStore(source, local: true);
            await context.FirstSyncAsync(source, empty, cancellationToken);
            empty.Delete();
            return;
        }

        var store = await context.SyncedStoreAsync(source, local: true, cancellationToken);
        await (kind switch
        {
            NightKind.FullCompare => context.FullCompareAsync(source, store, cancellationToken),
            NightKind.RwRenumbered => context.RwRenumberedAsync(source, store, round, cancellationToken),
            _ => context.UnchangedNightAsync(source, store, cancellationToken),
        });
    }
}
