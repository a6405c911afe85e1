using SmartVillage.App.Commands;
using SmartVillage.Domain.Records;
using SmartVillage.Sync.Gates;
using SmartVillage.Sync.Runs;
using Spectre.Console;

namespace SmartVillage.App.Output;

/// <summary>Shows finished runs: the contract's JSON, or a table and a sentence for people.</summary>
internal static class RunOutput
{
    public static void Write(CommandScope scope, IReadOnlyList<RunReport> runs)
    {
        if (scope.Json)
        {
            JsonOutput.Write(scope.Terminal.Output, new { runs });
            return;
        }

        foreach (var run in runs)
        {
            Show(scope.Screen, run);
        }
    }

    public static void WriteOne(CommandScope scope, RunReport run)
    {
        if (scope.Json)
        {
            JsonOutput.Write(scope.Terminal.Output, run);
        }
        else
        {
            Show(scope.Screen, run);
        }
    }

    public static string Describe(RunOutcome outcome) => outcome switch
    {
        RunOutcome.Running => "berjalan",
        RunOutcome.Published => "terbit",
        RunOutcome.Unchanged => "tidak berubah",
        RunOutcome.AwaitingApproval => "menunggu persetujuan",
        RunOutcome.Failed => "gagal",
        RunOutcome.Rejected => "ditolak",
        RunOutcome.Superseded => "digantikan yang lebih baru",
        RunOutcome.Cancelled => "dihentikan",
        _ => outcome.ToString(),
    };

    public static void Show(IAnsiConsole screen, RunReport run)
    {
        screen.SayLine($"[bold]{run.Village ?? run.Source}[/]: {Describe(run.Outcome)}, edisi {run.Edition}, {Format.Seconds(run.DurationMs)} ({run.RunId})");
        if (run.Error is { } error)
        {
            screen.SayLine($"{error.Message} {error.Remedy} [dim]{error.Code}[/]");
            ShowCourtesy(screen, run);
            return;
        }

        screen.Write(Table(run));
        foreach (var gate in run.Gates)
        {
            screen.SayLine($"[yellow]•[/] {gate.Message}");
        }

        if (run.Outcome == RunOutcome.AwaitingApproval)
        {
            foreach (var sentence in RebindingText.Sentences(run))
            {
                screen.SayLine($"{sentence}");
            }

            screen.SayLine($"Belum ada yang diterbitkan. Setujui: [bold]smartvillage approve {run.RunId}[/]  Tolak: [bold]smartvillage reject {run.RunId}[/]");
        }

        if (run.ApprovedBy is { } approver)
        {
            screen.SayLine($"Disetujui oleh {approver}.");
        }

        if (run.NotRead.Count > 0)
        {
            screen.SayLine($"[dim]Tidak ada di sumber ini: {string.Join(", ", run.NotRead)}[/]");
        }

        if (run.Reviews > 0)
        {
            screen.SayLine($"{run.Reviews} kemungkinan orang yang sama perlu diputuskan: [bold]smartvillage review list[/] sesudah terbit.");
        }

        ShowCourtesy(screen, run);
    }

    private static void ShowCourtesy(IAnsiConsole screen, RunReport run)
    {
        if (run.Courtesy is { } courtesy && courtesy != SourceCourtesy.None)
        {
            screen.SayLine($"[dim]{CourtesyText.Sentence(courtesy)}[/]");
        }
    }

    private static Table Table(RunReport run)
    {
        var table = new Table().Border(TableBorder.Minimal)
            .AddColumn("entitas").AddColumn(Right("dibaca")).AddColumn(Right("disimpan")).AddColumn(Right("dikarantina"))
            .AddColumn(Right("baru")).AddColumn(Right("berubah")).AddColumn(Right("hilang")).AddColumn(Right("kembali"));
        foreach (var entity in Entities.All.Select(entity => entity.Name).Where(run.Read.ContainsKey))
        {
            var changes = run.Changes.GetValueOrDefault(entity, EntityChanges.None);
            table.AddRow(
                EntityLabels.Of(entity), Format.Number(run.Read[entity]), Format.Number(run.Stored.GetValueOrDefault(entity)), Format.Number(run.Quarantined.GetValueOrDefault(entity)),
                Format.Number(changes.Added), Format.Number(changes.Changed + changes.Reinterpreted), Format.Number(changes.Removed), Format.Number(changes.Restored + changes.Rebound));
        }

        return table;
    }

    private static TableColumn Right(string name) => new TableColumn(name).RightAligned();
}
