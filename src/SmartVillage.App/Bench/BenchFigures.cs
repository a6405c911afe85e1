using SmartVillage.App.Bench.Figures;

namespace SmartVillage.App.Bench;

/// <summary>Every figure, in the order in which they are measured: memory last of those with a million residents, because it takes over what the others ran.</summary>
internal static class BenchFigures
{
    public static IReadOnlyList<IBenchFigure> All { get; } =
    [
        new FirstSyncFigure(), new SlowLineFigure(), new CourtesyFigure(), new QualityFigure(), new UnchangedNightFigure(), new OnePercentNightFigure(), new FullCompareFigure(), new GrowthFigure(),
        new MemoryFigure(),
    ];
}
