using System.Globalization;

namespace SmartVillage.App.Bench;

/// <summary>
/// The peak of a process's resident memory, as Linux keeps it. The kernel forgets it with the process, so it is read again and again; it only grows, so nothing but what happens
/// in the very last moment is missed.
/// </summary>
internal static class PeakMemory
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);

    /// <summary>The peak in MiB once <paramref name="ended"/> is over, or null where there is no <c>/proc</c>.</summary>
    public static async Task<double?> WatchAsync(int processId, Task ended, TimeProvider time)
    {
        double? peak = null;
        while (!ended.IsCompleted)
        {
            peak = Read(processId) ?? peak;
            await Task.WhenAny(ended, Task.Delay(Interval, time, CancellationToken.None));
        }

        return peak;
    }

    internal static double? Read(int processId)
    {
        try
        {
            var line = File.ReadLines($"/proc/{processId}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? null : Math.Round(double.Parse(line[6..^3], CultureInfo.InvariantCulture) / 1024, 1);
        }
        catch (IOException)
        {
            // Gone between two looks, or a system without it.
            return null;
        }
    }
}
