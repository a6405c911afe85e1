namespace SmartVillage.App.Bench.Api;

/// <summary>How long the disk takes to make a small write durable: what every identified read waits for at least.</summary>
internal static class DiskFlush
{
    private const int Times = 101;

    /// <summary>Median in milliseconds.</summary>
    public static double Median(string folder, TimeProvider time)
    {
        var path = Path.Combine(folder, "flush.probe");
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
        var page = new byte[4096];
        var waits = new List<double>(Times);
        for (var i = 0; i < Times; i++)
        {
            var started = time.GetTimestamp();
            file.Write(page);
            file.Flush(flushToDisk: true);
            waits.Add(time.GetElapsedTime(started).TotalMilliseconds);
        }

        return Math.Round(BenchRatio.MedianOf(waits), 2);
    }
}
