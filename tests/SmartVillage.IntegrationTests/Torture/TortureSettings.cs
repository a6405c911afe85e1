using System.Globalization;

namespace SmartVillage.IntegrationTests.Torture;

/// <summary>How long the tests torment: a little in every run of the tests, for hours with <c>./smartvillage test --torture</c>.</summary>
internal static class TortureSettings
{
    /// <summary>Set by the launcher.</summary>
    public static bool IsLong { get; } = Environment.GetEnvironmentVariable("SMARTVILLAGE_TORTURE") is "1" or "true";

    /// <summary>A seed that a failure printed, to play just that one again.</summary>
    public static string? Seed { get; } = Environment.GetEnvironmentVariable("SMARTVILLAGE_TORTURE_SEED");

    /// <summary>Sequences of small villages.</summary>
    public static long Sequences { get; } = Number("SMARTVILLAGE_TORTURE_SEQUENCES", IsLong ? 10_000 : 300);

    /// <summary>Sequences of large villages.</summary>
    public static long LargeSequences { get; } = IsLong ? 100 : 0;

    /// <summary>Processes that are killed at a random moment.</summary>
    public static long Kills { get; } = Number("SMARTVILLAGE_TORTURE_KILLS", IsLong ? 200 : 50);

    private static long Number(string name, long otherwise) =>
        long.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
