using System.Text.Json.Serialization;

namespace SmartVillage.App.Bench;

/// <summary>One figure of the budgets: what we need against what an operator would need instead, or against a fixed limit, measured alternately on one machine.</summary>
/// <param name="Value">What the budget is about: median of ours divided by the median of the others, or the worst of ours where there are no others.</param>
/// <param name="Budget">Largest value that is good enough.</param>
/// <param name="Met">Whether it is; with parts, whether all of them are.</param>
/// <param name="Unit">Unit of medians and runs: <c>seconds</c>, <c>bytes</c>, <c>MiB</c>, or <c>connections</c>.</param>
/// <param name="Residents">Residents of the source.</param>
/// <param name="Median">Median of ours.</param>
/// <param name="BaselineMedian">Median of what it is compared with, or null for a fixed limit.</param>
/// <param name="Runs">Every measurement, in order.</param>
internal sealed record BenchRatio(
    double Value, double Budget, bool Met, string Unit, int Residents, double Median,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? BaselineMedian,
    IReadOnlyList<BenchRun> Runs)
{
    /// <summary>What a figure with several budgets consists of; its own numbers are those of the part that is nearest to its budget, or farthest beyond it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, BenchRatio>? Parts { get; private init; }

    /// <summary>Ours divided by the others.</summary>
    public static BenchRatio Of(double budget, int residents, IReadOnlyList<BenchRun> runs, string unit = BenchUnits.Seconds)
    {
        var ours = MedianOf(runs.Select(run => run.Ours));
        var baseline = MedianOf(runs.Select(run => run.Baseline!.Value));
        var value = Math.Round(ours / baseline, 4);
        return new BenchRatio(value, budget, value <= budget, unit, residents, ours, baseline, runs);
    }

    /// <summary>The worst of ours against a limit in the same unit.</summary>
    public static BenchRatio OfLimit(double limit, int residents, IEnumerable<double> measured, string unit)
    {
        var runs = measured.Select(ours => new BenchRun(ours, Baseline: null)).ToList();
        var worst = runs.Max(run => run.Ours);
        return new BenchRatio(worst, limit, worst <= limit, unit, residents, MedianOf(runs.Select(run => run.Ours)), BaselineMedian: null, runs);
    }

    /// <summary>A figure that is met when all of its parts are.</summary>
    public static BenchRatio OfParts(IReadOnlyDictionary<string, BenchRatio> parts)
    {
        var worst = parts.Values.MaxBy(part => part.Value / part.Budget)!;
        return worst with { Met = parts.Values.All(part => part.Met), Parts = parts };
    }

    internal static double MedianOf(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        var middle = sorted.Count / 2;
        return sorted.Count % 2 == 1 ? sorted[middle] : Math.Round((sorted[middle - 1] + sorted[middle]) / 2, 4);
    }
}
