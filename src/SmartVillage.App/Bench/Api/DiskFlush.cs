namespace SmartVillage.App.Bench.Api;

/// <summary>How long the disk takes to make a small write durable: what every identified read waits for at least. A shared disk stands still now and then, and then all of them wait.</summary>
/// <param name="Median">Milliseconds.</param>
/// <param name="Worst">Milliseconds.</param>
internal sealed record DiskFlush(double Median, double Worst)
{
    private const int Fewest = 101;

    /// <summary>Writes to a file in a folder for a while.</summary>
    public static DiskFlush Measure(string folder, TimeProvider time, TimeSpan lasting)
    {
        var path = Path.Combine(folder, "flush.probe");
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
        var page = new byte[4096];
        var waits = new List<double>();
        var begun = time.GetTimestamp();
        while (waits.Count < Fewest || time.GetElapsedTime(begun) < lasting)
        {
            var started = time.GetTimestamp();
            file.Position = 0;
            file.Write(page);
            file.Flush(flushToDisk: true);
            waits.Add(time.GetElapsedTime(started).TotalMilliseconds);
        }

        return new DiskFlush(Math.Round(BenchRatio.MedianOf(waits), 2), Math.Round(waits.Max(), 1));
    }
}
