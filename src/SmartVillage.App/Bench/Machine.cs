using System.Runtime.InteropServices;

namespace SmartVillage.App.Bench;

/// <summary>What a reader must know of a machine to make sense of its figures.</summary>
internal sealed record Machine(string Os, string Architecture, int Processors, double MemoryGiB, string Runtime)
{
    public static Machine Describe() => new(
        RuntimeInformation.OSDescription, RuntimeInformation.OSArchitecture.ToString(), Environment.ProcessorCount,
        Math.Round(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1024.0 * 1024 * 1024), 1), RuntimeInformation.FrameworkDescription);

    public override string ToString() => $"{Os}, {Architecture}, {Processors} prosesor, {MemoryGiB} GiB, {Runtime}";
}
