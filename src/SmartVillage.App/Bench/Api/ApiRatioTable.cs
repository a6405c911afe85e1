using System.Globalization;
using SmartVillage.App.Output;
using Spectre.Console;

namespace SmartVillage.App.Bench.Api;

/// <summary>Ratios of requests a second as a table for people.</summary>
internal static class ApiRatioTable
{
    public static Table Of(Dictionary<string, ApiRatio> ratios, string baseline)
    {
        var table = new Table().Border(TableBorder.Minimal).AddColumns("ukuran", "kami (per detik)", baseline, "rasio", "anggaran", "p99 separuh beban", "terpenuhi");
        foreach (var (name, ratio) in ratios)
        {
            table.AddRow(
                name, Format.Number((long)ratio.Median), Format.Number((long)ratio.BaselineMedian), ratio.Value.ToString("0.00", CultureInfo.InvariantCulture),
                $"≥ {ratio.Budget.ToString(CultureInfo.InvariantCulture)}", P99(ratio), ratio.Met ? "ya" : "tidak");
        }

        return table;
    }

    private static string P99(ApiRatio ratio) =>
        $"{Text(ratio.P99Milliseconds)} ms{(ratio.P99Budget is { } limit ? $" (≤ {Text(limit)})" : string.Empty)}, polos {Text(ratio.BaselineP99Milliseconds)}";

    private static string Text(double milliseconds) => milliseconds.ToString(CultureInfo.InvariantCulture);
}
