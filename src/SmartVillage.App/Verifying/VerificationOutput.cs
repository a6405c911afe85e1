using SmartVillage.App.Commands;
using SmartVillage.App.Output;
using SmartVillage.Domain.Records;
using SmartVillage.Sync.Gates;
using SmartVillage.Sync.Runs;
using SmartVillage.Sync.Verifying;
using Spectre.Console;

namespace SmartVillage.App.Verifying;

/// <summary>Shows a proof: the contract's JSON, or one table per village and a sentence.</summary>
internal static class VerificationOutput
{
    /// <summary>Our ids of the residents among the rows.</summary>
    public static IReadOnlyList<long> Residents(IReadOnlyList<VerificationDifference> differences) =>
        [.. differences.Where(row => string.Equals(row.Entity, Entities.Residents.Name, StringComparison.Ordinal)).Select(row => row.Id).OfType<long>()];

    /// <param name="scope">Where to.</param>
    /// <param name="result">What was found.</param>
    /// <param name="rowsOfAKind">Rows that were explained of each kind and entity at most, or null when none were asked for.</param>
    public static void Write(CommandScope scope, VerificationResult result, int? rowsOfAKind)
    {
        if (scope.Json)
        {
            JsonOutput.Write(scope.Terminal.Output, new
            {
                villages = result.Villages.Select(v => rowsOfAKind is null ? (object)new { v.Village, v.IsExact, v.Entities } : new { v.Village, v.IsExact, v.Entities, v.Differences }),
                failures = result.Failures,
                sources = result.Sources,
            });
            return;
        }

        foreach (var village in result.Villages)
        {
            Show(scope.Screen, village);
            ShowDifferences(scope, village.Differences, rowsOfAKind ?? 0);
        }

        foreach (var load in result.Sources.Where(load => load.Courtesy != SourceCourtesy.None))
        {
            scope.Screen.SayLine($"[dim]{load.Name}: {CourtesyText.Sentence(load.Courtesy)}[/]");
        }

        foreach (var failure in result.Failures)
        {
            scope.Screen.SayLine($"[bold]{failure.Source}[/]: {failure.Error.Message} {failure.Error.Remedy}");
        }
    }

    private static void Show(IAnsiConsole screen, VillageVerification village)
    {
        var table = new Table().Border(TableBorder.Minimal).AddColumn("entitas");
        foreach (var column in new[] { "tidak ada di salinan", "tidak ada di sumber", "berbeda", "dikarantina" })
        {
            table.AddColumn(new TableColumn(column).RightAligned());
        }

        foreach (var entity in Entities.All.Select(entity => entity.Name).Where(village.Entities.ContainsKey))
        {
            var counts = village.Entities[entity];
            table.AddRow(
                counts.NotRead ? $"{EntityLabels.Of(entity)} (tidak ada di sumber)" : EntityLabels.Of(entity),
                Format.Number(counts.Missing), Format.Number(counts.Ghosts), Format.Number(counts.Stale), Format.Number(counts.Quarantined));
        }

        screen.SayLine($"[bold]{village.Village}[/]");
        screen.Write(table);
        screen.MarkupLine(village.IsExact
            ? "[green]Salinan sama dengan sumber.[/]"
            : "[yellow]Salinan berbeda dari sumber.[/] Jalankan [bold]smartvillage sync[/], lalu verify lagi.");
    }

    /// <summary>Plain lines, because a script or a person copies keys out of them.</summary>
    private static void ShowDifferences(CommandScope scope, IReadOnlyList<VerificationDifference> differences, int rowsOfAKind)
    {
        var output = scope.Terminal.Output;
        foreach (var row in differences)
        {
            var who = row.Rows > 1 ? $"{Format.Number(row.Rows)} baris" : $"nomor {row.Id?.ToString() ?? "–"}, kunci OpenSID {row.SourceKey?.ToString() ?? "–"}";
            output.WriteLine($"{EntityLabels.Of(row.Entity)} {who}: {row.Reason}");
            foreach (var field in row.Fields)
            {
                output.WriteLine($"    {field.Field} ({field.Column}): {field.Difference}");
            }
        }

        if (differences.GroupBy(row => (row.Entity, row.Kind)).Any(kind => kind.Count() >= rowsOfAKind))
        {
            output.WriteLine($"Paling banyak {Format.Number(rowsOfAKind)} baris per entitas dan jenis ditampilkan; selebihnya dengan --limit.");
        }
    }
}
