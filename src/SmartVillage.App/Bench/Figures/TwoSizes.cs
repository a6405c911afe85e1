namespace SmartVillage.App.Bench.Figures;

/// <summary>A number of residents and a tenth of it.</summary>
internal static class TwoSizes
{
    public const int Standard = 1_000_000;
    public const int Factor = 10;

    public static int Small(int large) => Math.Max(1, large / Factor);
}
