using System.Globalization;
using SmartVillage.IntegrationTests.Torture;

namespace SmartVillage.IntegrationTests.Backup.Fuzzing;

/// <summary>How many damaged files are tried, and which: <c>SMARTVILLAGE_FUZZ_CASES</c> tries more, <c>SMARTVILLAGE_FUZZ_SEED</c> begins at the case that a failure named.</summary>
internal static class FuzzSettings
{
    /// <summary>Damaged files.</summary>
    public static int Cases { get; } = Number("SMARTVILLAGE_FUZZ_CASES", TortureSettings.IsLong ? 20_000 : 400);

    /// <summary>Number of the first case; the same number makes the same file on every machine.</summary>
    public static int First { get; } = Number("SMARTVILLAGE_FUZZ_SEED", 1);

    private static int Number(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
