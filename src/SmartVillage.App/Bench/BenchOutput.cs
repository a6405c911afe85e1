using System.Globalization;
using SmartVillage.App.Output;
using Spectre.Console;

namespace SmartVillage.App.Bench;

/// <summary>Shows figures: JSON, or a table for people.</summary>
internal static class BenchOutput
{
    public static void Write(Terminal terminal, Machine machine, BenchOptions options, Dictionary<string, BenchRatio> ratios, IReadOnlyList<string> leftOut)
    {
        var trial = options.Runs < BenchOptions.EnoughRuns || options.Residents is not null;
        if (terminal.Json)
        {
            JsonOutput.Write(terminal.Output, new { machine, trial, ratios, leftOut });
            return;
        }

        terminal.Screen.SayLine($"{machine.ToString()}");
        var table = new Table().Border(TableBorder.Minimal).AddColumns("ukuran", "penduduk", "kami (median)", "pembanding (median)", "nilai", "anggaran", "terpenuhi");
        foreach (var (name, ratio) in ratios)
        {
            foreach (var (part, figure) in ratio.Parts ?? new Dictionary<string, BenchRatio>(StringComparer.Ordinal) { [string.Empty] = ratio })
            {
                AddRow(table, $"{name} {part}".TrimEnd(), figure);
            }
        }

        terminal.Screen.Write(table);
        if (machine.IsBusy)
        {
            terminal.Screen.WriteLine("Mesin ini sibuk sebelum diukur; ulangi saat tenang, karena perbandingan pada mesin sibuk tidak dapat dipercaya.");
        }

        if (trial)
        {
            terminal.Screen.WriteLine($"Percobaan: anggaran berlaku untuk jumlah penduduk bawaan dan paling sedikit {BenchOptions.EnoughRuns} putaran.");
        }

        if (leftOut.Count > 0)
        {
            terminal.Screen.WriteLine($"Tidak diukur karena lama: {string.Join(", ", leftOut)}. Sebut namanya, atau jalankan: smartvillage bench {BenchOptions.All}");
        }
    }

    private static void AddRow(Table table, string name, BenchRatio figure) => table.AddRow(
        name, Format.Number(figure.Residents), BenchUnits.Show(figure.Median, figure.Unit),
        figure.BaselineMedian is { } baseline ? BenchUnits.Show(baseline, figure.Unit) : "–",
        figure.BaselineMedian is null ? BenchUnits.Show(figure.Value, figure.Unit) : Ratio(figure.Value),
        figure.BaselineMedian is null ? $"≤ {BenchUnits.Show(figure.Budget, figure.Unit)}" : $"≤ {Ratio(figure.Budget)}",
        figure.Met ? "ya" : "tidak");

    private static string Ratio(double value) => value.ToString(value < 0.1 ? "0.0000" : "0.00", CultureInfo.InvariantCulture).Replace('.', ',');
}
