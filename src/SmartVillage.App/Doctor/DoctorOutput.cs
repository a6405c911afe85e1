using SmartVillage.App.Commands;
using SmartVillage.App.Output;
using SmartVillage.Sync.Gates;
using Spectre.Console;

namespace SmartVillage.App.Doctor;

/// <summary>Shows an examination, worst first, so that what has to be done is not below what is fine.</summary>
internal static class DoctorOutput
{
    private const string NothingToDo = "Tidak perlu tindakan.";

    public static void Write(CommandScope scope, IReadOnlyList<SourceExamination> sources, IReadOnlyList<Finding> findings)
    {
        if (scope.Json)
        {
            JsonOutput.Write(scope.Terminal.Output, new
            {
                ok = findings.All(finding => finding.Level != FindingLevel.Problem),
                findings,
                sources = sources.Select(source => new { source.Name, source.Server, source.Release, source.Villages, source.Entities }),
            });
            return;
        }

        // Columns that a release lacks are in the table below; one line each would bury what has to be done.
        foreach (var finding in findings.Where(finding => finding.Remedy != NothingToDo).OrderByDescending(finding => finding.Level))
        {
            Show(scope.Screen, finding);
        }

        foreach (var source in sources.Where(source => source.Entities.Count > 0))
        {
            scope.Screen.Write(Map(source));
        }

        var problems = findings.Count(finding => finding.Level == FindingLevel.Problem);
        scope.Screen.MarkupLine(problems == 0 ? "[green]Tidak ada yang perlu diperbaiki.[/]" : $"[red]{problems} hal perlu diperbaiki.[/]");
    }

    private static void Show(IAnsiConsole screen, Finding finding)
    {
        var sign = finding.Level switch
        {
            FindingLevel.Ok => "[green]baik[/]     ",
            FindingLevel.Note => "[blue]catatan[/]  ",
            _ => "[red]perbaiki[/] ",
        };
        screen.Markup(sign);
        screen.MarkupLineInterpolated($"[bold]{finding.Subject}[/] {finding.Message} [dim]{finding.Code}[/]");
        if (finding.Remedy.Length > 0)
        {
            screen.MarkupLineInterpolated($"         → {finding.Remedy}");
        }
    }

    private static Table Map(SourceExamination source)
    {
        var table = new Table().Border(TableBorder.Minimal).Title(Markup.Escape(source.Name)).AddColumns("entitas", "kolom dibaca", "tidak ada di sumber ini");
        foreach (var entity in source.Entities)
        {
            table.AddRow(
                new Text(EntityLabels.Of(entity.Entity)), new Text(entity.IsRead ? $"{entity.Fields - entity.NotRead.Count} dari {entity.Fields}" : "tabelnya tidak ada"),
                new Text(string.Join(", ", entity.NotRead)));
        }

        return table;
    }
}
