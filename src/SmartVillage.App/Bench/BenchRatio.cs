namespace SmartVillage.App.Bench;

/// <summary>One figure of the budgets: our time against what an operator would do instead, measured alternately on the same machine.</summary>
/// <param name="Value">Median of our times divided by the median of the others.</param>
/// <param name="Budget">Largest ratio that is good enough.</param>
/// <param name="Met">Whether it is.</param>
/// <param name="Median">Median of our times, in seconds.</param>
/// <param name="BaselineMedian">Median of the times it is compared with, in seconds.</param>
/// <param name="Runs">Every pair, in order.</param>
internal sealed record BenchRatio(double Value, double Budget, bool Met, double Median, double BaselineMedian, IReadOnlyList<BenchRun> Runs)
{
    public static BenchRatio Of(double budget, IReadOnlyList<BenchRun> runs)
    {
        var ours = MedianOf(runs.Select(run => run.Seconds));
        var baseline = MedianOf(runs.Select(run => run.BaselineSeconds));
        var value = Math.Round(ours / baseline, 3);
        return new BenchRatio(value, budget, value <= budget, ours, baseline, runs);
    }

    internal static double MedianOf(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        var middle = sorted.Count / 2;
        return sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}

/// <summary>One pair of measurements, in seconds.</summary>
internal sealed record BenchRun(double Seconds, double BaselineSeconds);
