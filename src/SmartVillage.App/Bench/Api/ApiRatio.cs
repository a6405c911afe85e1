namespace SmartVillage.App.Bench.Api;

/// <summary>Requests a second of one route against those of a bare endpoint with the same bytes, measured alternately in one process.</summary>
/// <param name="Value">Median of our rates divided by the median of the bare ones.</param>
/// <param name="Budget">Smallest ratio that is good enough.</param>
/// <param name="Met">Whether it is, and whether waiting stayed within its limit where there is one.</param>
/// <param name="Median">Median of our rates, requests a second.</param>
/// <param name="BaselineMedian">Median of the bare rates.</param>
/// <param name="P99Milliseconds">How long all but one of a hundred requests take at most, at half that load; median.</param>
/// <param name="BaselineP99Milliseconds">The same of the bare endpoint at the same rate.</param>
/// <param name="P99Budget">What that may be, or null.</param>
/// <param name="Runs">Every pair, in order.</param>
/// <param name="Waits">Every pair at half that load, in order.</param>
internal sealed record ApiRatio(
    double Value, double Budget, bool Met, double Median, double BaselineMedian, double P99Milliseconds, double BaselineP99Milliseconds, double? P99Budget, IReadOnlyList<ApiRun> Runs,
    IReadOnlyList<ApiWait> Waits)
{
    public static ApiRatio Of(double budget, double? p99Budget, IReadOnlyList<ApiRun> runs, IReadOnlyList<ApiWait> waits)
    {
        var ours = BenchRatio.MedianOf(runs.Select(run => run.PerSecond));
        var baseline = BenchRatio.MedianOf(runs.Select(run => run.BaselinePerSecond));
        var value = Math.Round(ours / baseline, 3);
        var p99 = BenchRatio.MedianOf(waits.Select(wait => wait.Milliseconds));
        return new ApiRatio(
            value, budget, value >= budget && !(p99 > p99Budget), ours, baseline, p99, BenchRatio.MedianOf(waits.Select(wait => wait.BaselineMilliseconds)), p99Budget, runs, waits);
    }
}

/// <summary>One pair of measurements, requests a second.</summary>
internal sealed record ApiRun(double PerSecond, double BaselinePerSecond);

/// <summary>One pair of measurements at a steady rate: milliseconds that all but one of a hundred requests take at most.</summary>
internal sealed record ApiWait(double Milliseconds, double BaselineMilliseconds);
