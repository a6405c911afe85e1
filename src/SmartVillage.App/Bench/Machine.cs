using System.Globalization;
using System.Runtime.InteropServices;

namespace SmartVillage.App.Bench;

/// <summary>What a reader must know of a machine to make sense of its figures.</summary>
/// <param name="Os">Operating system.</param>
/// <param name="Architecture">Processor architecture.</param>
/// <param name="Processors">Processors that may be used.</param>
/// <param name="MemoryGiB">Memory that may be used.</param>
/// <param name="Runtime">.NET.</param>
/// <param name="Load">Processes that wanted a processor in the minute before, or null where the system does not say.</param>
internal sealed record Machine(string Os, string Architecture, int Processors, double MemoryGiB, string Runtime, double? Load)
{
    /// <summary>Whether others worked so much that figures say little; ours use every processor, and a dump only one or two.</summary>
    public bool IsBusy => Load > Processors / 2.0;

    public static Machine Describe() => new(
        RuntimeInformation.OSDescription, RuntimeInformation.OSArchitecture.ToString(), Environment.ProcessorCount,
        Math.Round(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1024.0 * 1024 * 1024), 1), RuntimeInformation.FrameworkDescription, ReadLoad());

    public override string ToString() => $"{Os}, {Architecture}, {Processors} prosesor, {MemoryGiB} GiB, {Runtime}";

    private static double? ReadLoad()
    {
        const string File = "/proc/loadavg";
        return System.IO.File.Exists(File) ? double.Parse(System.IO.File.ReadAllText(File).Split(' ')[0], CultureInfo.InvariantCulture) : null;
    }
}
