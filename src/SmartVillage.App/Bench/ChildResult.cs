namespace SmartVillage.App.Bench;

/// <summary>What a process took.</summary>
/// <param name="Elapsed">From its start to its end.</param>
/// <param name="PeakMebibytes">Most memory that was resident at once, or null where the system does not say.</param>
/// <param name="Output">Its standard output.</param>
internal sealed record ChildResult(TimeSpan Elapsed, double? PeakMebibytes, string Output)
{
    public double Seconds => Math.Round(Elapsed.TotalSeconds, 3);
}
