using SmartVillage.App.Commands;
using SmartVillage.App.Output;
using SmartVillage.Mutakhiran.Campaigns;
using SmartVillage.Mutakhiran.Population;
using SmartVillage.Mutakhiran.Progress;
using SmartVillage.Mutakhiran.WriteBack.Import;

namespace SmartVillage.App.Mutakhiran;

/// <summary>Campaigns on the screen and as JSON.</summary>
internal static class CampaignOutput
{
    private const int Digits = 4;

    public static async Task WriteAsync(CommandScope scope, IReadOnlyList<Campaign> campaigns, CancellationToken cancellation)
    {
        var rows = new List<(Campaign Campaign, CampaignProgress Progress)>();
        foreach (var campaign in campaigns)
        {
            rows.Add((campaign, await scope.Get<CampaignDesk>().MeasureAsync(campaign, cancellation)));
        }

        if (scope.Json)
        {
            JsonOutput.Write(scope.Terminal.Output, new { campaigns = rows.Select(row => Json(row.Campaign, row.Progress)) });
            return;
        }

        var names = scope.Get<IVillagePopulations>().List().ToDictionary(village => village.Code, village => village.Name);
        foreach (var (campaign, progress) in rows)
        {
            Show(scope.Terminal.Output, campaign, progress, names.GetValueOrDefault(campaign.Village, campaign.Village.Value));
        }
    }

    private static object Json(Campaign campaign, CampaignProgress progress) => new
    {
        campaign.Id,
        Village = campaign.Village.Value,
        State = campaign.State.ToString(),
        Phase = campaign.State == CampaignState.Closed ? null : campaign.Calendar.PhaseOn(progress.Day).ToString(),
        Kind = campaign.Kind.ToString(),
        campaign.Year,
        campaign.Calendar,
        campaign.StartedAt,
        campaign.StartedBy,
        campaign.ClosedAt,
        Scope = campaign.Baseline.Scope?.Places ?? [],
        Families = new { progress.Families.Total, progress.Families.Visited },
        WithoutFamily = new { progress.WithoutFamily.Total, progress.WithoutFamily.Visited },
        progress.Outcomes,
        Rechecks = new { progress.Rechecks.Total, Done = progress.Rechecks.Visited, Different = progress.RecheckDifferences },
        Findings = progress.Findings,
        Completeness = new { Before = Math.Round(progress.Before.Share, Digits), Now = Math.Round(progress.Now.Share, Digits) },
        progress.Forecast,
        progress.Severities,
        progress.Proposals,
        progress.Imports,
        progress.Rws,
    };

    private static void Show(TextWriter output, Campaign campaign, CampaignProgress progress, string village)
    {
        var phase = campaign.Calendar.PhaseOn(progress.Day);
        output.WriteLine($"Kampanye {campaign.Id}: {village}, {CampaignWords.Of(campaign.Kind)} {campaign.Year}, {(campaign.State == CampaignState.Closed ? "ditutup" : $"tahap {CampaignWords.Of(phase)} sampai {campaign.Calendar.EndOf(phase):yyyy-MM-dd}")}");
        output.WriteLine($"  Keluarga dikunjungi {Format.Number(progress.Families.Visited)} dari {Format.Number(progress.Families.Total)}{(progress.Forecast is { } day && progress.Families.Visited < progress.Families.Total ? $", perkiraan selesai {day:yyyy-MM-dd}" : string.Empty)}");
        if (campaign.Baseline.Scope is { } scope)
        {
            output.WriteLine($"  Hanya {string.Join("; ", scope.Places)}");
        }

        if (progress.WithoutFamily.Total > 0)
        {
            output.WriteLine($"  Lembar penduduk tanpa KK selesai {Format.Number(progress.WithoutFamily.Visited)} dari {Format.Number(progress.WithoutFamily.Total)}");
        }

        output.WriteLine($"  Kelengkapan data {Format.Percent(progress.Before.Share)} saat dibuka, {Format.Percent(progress.Now.Share)} sekarang");
        output.WriteLine($"  Temuan: {Format.Number(progress.Findings.Values.Sum(rule => rule.Before))} saat dibuka, {Format.Number(progress.Findings.Values.Sum(rule => rule.Open))} terbuka, {Format.Number(progress.Findings.Values.Sum(rule => rule.Fixed))} diperbaiki, {Format.Number(progress.Findings.Values.Sum(rule => rule.Verified))} terbukti di OpenSID");
        if (progress.Proposals.Waiting > 0)
        {
            output.WriteLine($"  Usulan menunggu keputusan {Format.Number(progress.Proposals.Waiting)}, lebih dari {ProposalCount.LongDays} hari {Format.Number(progress.Proposals.WaitingLong)}");
        }

        ShowImports(output, progress.Imports);
        foreach (var (rule, counts) in progress.Findings.Where(pair => pair.Value.Open > 0).OrderByDescending(pair => pair.Value.Open).Take(10))
        {
            output.WriteLine($"    {rule}: {Format.Number(counts.Open)} terbuka");
        }
    }

    private static void ShowImports(TextWriter output, IReadOnlyList<ImportProgress> files)
    {
        foreach (var file in files.Where(file => file.HasFailures || file.State == ImportBatchState.Built))
        {
            output.WriteLine($"  Berkas impor {file.Id}, {Format.Number(file.Rows)} baris: {CampaignWords.Of(file)}; ditolak OpenSID {Format.Number(file.Failed ?? 0)}, berbenturan {Format.Number(file.Conflicts)}, jumlah yang berubah {Format.Number(file.Differences)}");
        }
    }
}
