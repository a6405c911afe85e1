using System.Diagnostics;
using System.Diagnostics.Metrics;
using SmartVillage.Sync.Runs;

namespace SmartVillage.Sync.Pipeline;

/// <summary>Traces and metrics of runs; attributes never hold personal data.</summary>
public static class SyncTelemetry
{
    /// <summary>Name of the activity source and the meter.</summary>
    public const string Name = "SmartVillage.Sync";

    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Rows = Meter.CreateCounter<long>("smartvillage.sync.rows", "{row}", "Rows read from sources");
    private static readonly Counter<long> Runs = Meter.CreateCounter<long>("smartvillage.sync.runs", "{run}", "Finished runs");
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("smartvillage.sync.duration", "s", "Duration of runs");

    internal static ActivitySource Activities { get; } = new(Name);

    internal static void Record(RunReport report)
    {
        var outcome = new KeyValuePair<string, object?>("outcome", report.Outcome.ToString());
        Runs.Add(1, outcome);
        Duration.Record(report.DurationMs / 1000.0, outcome);
        foreach (var (entity, rows) in report.Read)
        {
            Rows.Add(rows, new KeyValuePair<string, object?>("entity", entity));
        }
    }
}
