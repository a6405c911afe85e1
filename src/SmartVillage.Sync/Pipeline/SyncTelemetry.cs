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

    private static readonly Counter<long> Statements = Meter.CreateCounter<long>("smartvillage.source.statements", "{statement}", "Statements sent to sources");
    private static readonly Counter<long> Bytes = Meter.CreateCounter<long>("smartvillage.source.bytes", "By", "Bytes received from sources");
    private static readonly Histogram<double> SourceTime = Meter.CreateHistogram<double>("smartvillage.source.time", "s", "Time that runs waited for answers of their source");
    private static readonly Histogram<double> Longest = Meter.CreateHistogram<double>("smartvillage.source.longest_statement", "s", "Longest statement of runs");
    private static readonly Histogram<double> Paused = Meter.CreateHistogram<double>("smartvillage.source.paused", "s", "Time that runs waited for a busy source");

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

        if (report.Courtesy is { } courtesy)
        {
            Record(courtesy, new KeyValuePair<string, object?>("source", report.Source));
        }
    }

    private static void Record(SourceCourtesy courtesy, KeyValuePair<string, object?> source)
    {
        Statements.Add(courtesy.Statements, source);
        Bytes.Add(courtesy.BytesReceived.GetValueOrDefault(), source);
        SourceTime.Record(courtesy.SourceMs / 1000.0, source);
        Longest.Record(courtesy.LongestStatementMs / 1000.0, source);
        Paused.Record(courtesy.PausedMs / 1000.0, source);
    }
}
