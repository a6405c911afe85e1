using SmartVillage.App.Commands;
using SmartVillage.App.Output;
using SmartVillage.Domain.Statistics;
using SmartVillage.Sync.Gates;
using SmartVillage.Sync.Sources;
using Spectre.Console;

namespace SmartVillage.App.Doctor;

/// <summary>Shows an examination, worst first, so that what has to be done is not below what is fine.</summary>
internal static class DoctorOutput
{
    public static void Write(CommandScope scope, IReadOnlyList<SourceExamination> sources, IReadOnlyList<Finding> findings)
    {
        if (scope.Json)
        {
            JsonOutput.Write(scope.Terminal.Output, new
            {
                ok = findings.All(finding => finding.Level != FindingLevel.Problem),
                findings,
                sources = sources.Select(source => new
                {
                    source.Name,
                    source.Server,
                    source.Release,
                    source.CompleteDataMode,
                    source.ServerTimeZone,
                    source.Villages,
                    source.Entities,
                    source.TopicsNotRead,
                    source.Cascades,
                }),
            });
            return;
        }

        // Columns that a release lacks are in the table below; one line each would bury what has to be done.
        foreach (var finding in findings.Where(finding => finding.Remedy != ProbeFinding.NoAction).OrderByDescending(finding => finding.Level))
        {
            Show(scope.Screen, finding);
        }

        foreach (var source in sources.Where(source => source.Entities.Count > 0))
        {
            scope.Screen.Write(Map(source));
            if (source.TopicsNotRead.Count > 0)
            {
                scope.Screen.SayLine($"Statistik yang tidak dapat dihitung dari sumber ini: {string.Join(", ", source.TopicsNotRead.Select(Label))}.");
            }

            if (source.CompleteDataMode is { } complete)
            {
                scope.Screen.MarkupLine(complete
                    ? "Mode data lengkap aktif: OpenSID mencatat mati, pindah, dan hilang, dan menolak menghapus penduduk."
                    : "Mode data lengkap tidak aktif: OpenSID membolehkan menghapus penduduk; sejak 24.05 ia menolak mencatat mati, pindah, dan hilang.");
            }
        }

        scope.Screen.MarkupLine(Verdict(findings));
    }

    private static string Verdict(IReadOnlyList<Finding> findings) =>
        (findings.Count(finding => finding.Level == FindingLevel.Problem), findings.Count(finding => finding.Level == FindingLevel.Warning)) switch
        {
            (0, 0) => "[green]Tidak ada yang perlu diperbaiki.[/]",
            (0, var warnings) => $"[green]Tidak ada yang perlu diperbaiki[/]; {warnings} hal sebaiknya ditangani.",
            (var problems, 0) => $"[red]{problems} hal perlu diperbaiki.[/]",
            var (problems, warnings) => $"[red]{problems} hal perlu diperbaiki[/]; {warnings} hal sebaiknya ditangani.",
        };

    private static string Label(string topic) => StatisticsTopics.Find(topic)?.Label ?? topic;

    private static void Show(IAnsiConsole screen, Finding finding)
    {
        var sign = finding.Level switch
        {
            FindingLevel.Ok => "[green]baik[/]       ",
            FindingLevel.Note => "[blue]catatan[/]    ",
            FindingLevel.Warning => "[yellow]sebaiknya[/]  ",
            _ => "[red]perbaiki[/]   ",
        };
        screen.Markup(sign);
        screen.SayLine($"[bold]{finding.Subject}[/] – {finding.Message} [dim]{finding.Code}[/]");
        if (finding.Remedy.Length > 0)
        {
            screen.SayLine($"           → {finding.Remedy}");
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
