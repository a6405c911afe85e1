using SmartVillage.Api.Http;
using SmartVillage.App.Commands;
using SmartVillage.App.Output;
using SmartVillage.Sync.Runs;
using Spectre.Console;

namespace SmartVillage.App.Status;

/// <summary>Shows a status report.</summary>
internal static class StatusOutput
{
    public static void Write(CommandScope scope, StatusReport report)
    {
        if (scope.Json)
        {
            JsonOutput.Write(scope.Terminal.Output, report);
            return;
        }

        if (report.Villages.Count == 0)
        {
            scope.Screen.MarkupLine("Belum ada data. Jalankan [bold]smartvillage sync[/].");
        }
        else
        {
            scope.Screen.Write(Villages(report.Villages));
        }

        if (report.Runs.Count > 0)
        {
            scope.Screen.Write(Runs(report.Runs));
        }

        if (report is { Villages.Count: > 0, Upkeep: { } upkeep })
        {
            foreach (var line in UpkeepText.Lines(upkeep))
            {
                scope.Screen.WriteLine(line);
            }
        }
    }

    private static Table Villages(IReadOnlyList<VillageStatus> villages)
    {
        var table = new Table().Border(TableBorder.Minimal)
            .AddColumn("kelurahan").AddColumn("nama").AddColumn(new TableColumn("edisi").RightAligned()).AddColumn("data per").AddColumn("terbukti sama").AddColumn("keadaan");
        foreach (var village in villages)
        {
            table.AddRow(
                new Text(village.Village), new Text(village.Name), new Text(Format.Number(village.Edition)), new Text(Format.Time(village.AsOf)),
                new Text(Format.Time(village.ConfirmedAt)), new Text(village.Edition == 0 ? "belum terbit" : Describe(village.Freshness)));
        }

        return table;
    }

    private static Table Runs(IReadOnlyList<RunStatus> runs)
    {
        var table = new Table().Border(TableBorder.Minimal)
            .AddColumn("mulai").AddColumn("sumber").AddColumn("pemicu").AddColumn("hasil").AddColumn("nomor (runId)").AddColumn("keterangan");
        foreach (var run in runs)
        {
            table.AddRow(
                new Text(Format.Time(run.StartedAt)), new Text(run.Village ?? run.Source), new Text(run.Trigger), new Text(RunOutput.Describe(run.Outcome)),
                new Text(run.RunId.ToString()).Overflow(Overflow.Fold), new Text(Note(run)));
        }

        return table;
    }

    private static string Note(RunStatus run) => run switch
    {
        { Progress: { } progress } => RunProgressBar.Describe(progress),
        { Error: { } error } => error.Message,
        { Outcome: RunOutcome.AwaitingApproval, Recognised: { } recognised } => $"{recognised} Setujui dengan approve, atau tolak dengan reject",
        { Outcome: RunOutcome.AwaitingApproval } => "setujui dengan approve, atau tolak dengan reject",
        { DecidedBy: { } by } => $"diputuskan oleh {by}",
        { Courtesy: { } courtesy } when courtesy != SourceCourtesy.None => CourtesyText.Short(courtesy),
        _ => string.Empty,
    };

    private static string Describe(Freshness freshness) => freshness switch
    {
        Freshness.Fresh => "segar",
        Freshness.Late => "terlambat",
        Freshness.AwaitingApproval => "menunggu persetujuan",
        _ => "sinkronisasi terakhir gagal",
    };
}
