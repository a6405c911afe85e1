using SmartVillage.App.Commands;
using SmartVillage.App.Output;
using SmartVillage.Domain.Records;
using SmartVillage.Sync.Gates;
using SmartVillage.Sync.Verifying;
using Spectre.Console;

namespace SmartVillage.App.Verifying;

/// <summary>Shows a proof: the contract's JSON, or one table per village and a sentence.</summary>
internal static class VerificationOutput
{
    public static void Write(CommandScope scope, VerificationResult result)
    {
        if (scope.Json)
        {
            JsonOutput.Write(scope.Terminal.Output, new
            {
                villages = result.Villages.Select(v => new { v.Village, v.IsExact, v.Entities }),
                failures = result.Failures,
            });
            return;
        }

        foreach (var village in result.Villages)
        {
            Show(scope.Screen, village);
        }

        foreach (var failure in result.Failures)
        {
            scope.Screen.MarkupLineInterpolated($"[bold]{failure.Source}[/]: {failure.Error.Message} {failure.Error.Remedy}");
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

        screen.MarkupLineInterpolated($"[bold]{village.Village}[/]");
        screen.Write(table);
        screen.MarkupLine(village.IsExact
            ? "[green]Salinan sama dengan sumber.[/]"
            : "[yellow]Salinan berbeda dari sumber.[/] Jalankan [bold]smartvillage sync[/], lalu verify lagi.");
    }
}
