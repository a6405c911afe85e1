using SmartVillage.Domain.Errors;
using SmartVillage.Sync.Gates;
using SmartVillage.Sync.Runs;
using SmartVillage.Sync.Sources;
using SmartVillage.Sync.Stores;

namespace SmartVillage.Sync.Alerts;

/// <summary>Finds what needs a person. Only codes and counts leave it: no name, no number of anybody, no text of a foreign exception.</summary>
internal sealed class AlertConditions(
    IRunLog log, IStoredContent stored, IStoreCondition store, IEnumerable<IPopulationSource> sources, AlertOptions options, TimeProvider time, IEnumerable<IAlertSource> others)
{
    private const int RecentRuns = 1000;
    private static readonly TimeSpan VanishedFor = TimeSpan.FromDays(60);
    private static readonly Dictionary<string, long> NoCounts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _sources = sources.Select(source => source.Name).ToHashSet(StringComparer.Ordinal);

    /// <summary>Everything that is so now; incomplete when the store could not be asked, which then is a condition itself.</summary>
    public async Task<(IReadOnlyList<AlertCondition> Found, bool IsComplete)> FindAsync(CancellationToken cancellationToken)
    {
        try
        {
            var runs = (await log.ListAsync(village: null, RecentRuns, cancellationToken))
                .Where(run => run.Outcome != RunOutcome.Running && !string.Equals(run.Start.Trigger, RunStart.PreviewTrigger, StringComparison.Ordinal)
                    && _sources.Contains(run.Start.Source))
                .OrderByDescending(run => run.Start.StartedAt).ToList();
            var villages = await stored.ListVillagesAsync(cancellationToken);
            return ([.. Disk(), .. Stopped(runs), .. Failed(runs), .. Late(villages), .. await VanishedAsync(runs, cancellationToken), .. await DamagedAsync(cancellationToken), .. await OthersAsync(cancellationToken)], true);
        }
        catch (StoreException failure)
        {
            var broken = new AlertCondition(
                AlertKinds.StoreUnusable, failure.Code, null, null,
                $"Penyimpanan tidak dapat dibaca ({failure.Code}). Jalankan smartvillage doctor di mesin itu.", NoCounts);
            return ([.. Disk(), broken], false);
        }
    }

    private static IEnumerable<AlertCondition> Stopped(IEnumerable<RunEntry> runs) =>
        from run in runs
        where run is { Outcome: RunOutcome.AwaitingApproval, Report: not null }
        group run by run.Report!.Village into ofVillage
        let last = ofVillage.First()
        let reasons = string.Join(", ", last.Report!.Gates.Select(gate => $"{EntityLabels.Of(gate.Entity)} {gate.Code} {gate.Count}"))
        select new AlertCondition(
            AlertKinds.RunStopped, $"{ofVillage.Key}", ofVillage.Key, last.Start.RunId,
            $"Sinkronisasi kelurahan {ofVillage.Key} ditahan dan menunggu keputusan ({reasons}). Periksa dengan smartvillage status, lalu approve atau reject.",
            Counts(last.Report!));

    private static IEnumerable<AlertCondition> Failed(IReadOnlyList<RunEntry> runs)
    {
        foreach (var source in runs.Where(run => run.Report is not null).GroupBy(run => run.Start.Source, StringComparer.Ordinal))
        {
            var ended = source.Where(run => run.Outcome != RunOutcome.Cancelled).ToList();
            if (ended.FirstOrDefault() is { Outcome: RunOutcome.Failed, Report.Village: null } whole)
            {
                yield return Failure(source.Key, null, whole, ended.TakeWhile(run => run.Outcome == RunOutcome.Failed).Count());
                continue;
            }

            foreach (var village in ended.Where(run => run.Report!.Village is not null).GroupBy(run => run.Report!.Village!, StringComparer.Ordinal))
            {
                if (village.First() is { Outcome: RunOutcome.Failed } last)
                {
                    yield return Failure(source.Key, village.Key, last, village.TakeWhile(run => run.Outcome == RunOutcome.Failed).Count());
                }
            }
        }
    }

    private static AlertCondition Failure(string source, string? village, RunEntry run, int times) => new(
        AlertKinds.RunFailed, village ?? source, village, run.Start.RunId,
        $"Sinkronisasi {(village is null ? $"sumber {source}" : $"kelurahan {village}")} gagal ({run.Report!.Error?.Code}); edisi terakhir tetap disajikan. "
            + "Penyebab dan obatnya ada di smartvillage status dan smartvillage doctor.",
        new Dictionary<string, long>(StringComparer.Ordinal) { ["failures"] = times });

    private IEnumerable<AlertCondition> Late(IEnumerable<VillageState> villages)
    {
        var now = time.GetUtcNow();
        return
            from village in villages
            where village.ConfirmedAt is not null && _sources.Contains(village.SourceName)
            let age = ProofAge.Of(village.ConfirmedAt, now)
            where age is null || age > options.LateAfter
            select Late(village.Code, age);
    }

    private static AlertCondition Late(string village, TimeSpan? age)
    {
        // A time in the future says how wrong a clock is, and nothing about the data.
        var hours = (long)(age ?? TimeSpan.Zero).TotalHours;
        return new AlertCondition(
            AlertKinds.Late, village, village, null,
            age is null
                ? $"Bukti terakhir kelurahan {village} bertanggal di masa depan: jam mesin ini pernah atau sedang salah. Betulkan jamnya, lalu jalankan smartvillage sync."
                : $"Data kelurahan {village} sudah {hours} jam tidak dibuktikan sama dengan OpenSID. Pastikan serve dan sumbernya hidup, lalu jalankan smartvillage sync.",
            new Dictionary<string, long>(StringComparer.Ordinal) { ["hours"] = hours });
    }

    /// <summary>An event of one run, which lasts until the families are back, somebody mutes it, or two months have passed.</summary>
    private async Task<IReadOnlyList<AlertCondition>> VanishedAsync(IEnumerable<RunEntry> runs, CancellationToken cancellationToken)
    {
        var found = new List<AlertCondition>();
        foreach (var run in runs.Where(run => run is { Outcome: RunOutcome.Published, Report.VanishedFamilies.Count: > 0 } && time.GetUtcNow() - run.EndedAt < VanishedFor))
        {
            if (await store.CountGoneFamiliesAsync(run.Report!.VanishedFamilies.ToList(), cancellationToken) is > 0 and var gone)
            {
                found.Add(new AlertCondition(
                    AlertKinds.FamilyVanished, run.Start.RunId.ToString(), run.Report.Village, run.Start.RunId,
                    $"{gone} keluarga di kelurahan {run.Report.Village} hilang bersama seluruh anggotanya. Periksa apakah memang dihapus di OpenSID; bila ya, matikan peringatan ini dengan alasan.",
                    new Dictionary<string, long>(StringComparer.Ordinal) { ["families"] = gone }));
            }
        }

        return found;
    }

    private async Task<IEnumerable<AlertCondition>> DamagedAsync(CancellationToken cancellationToken) =>
        from file in await store.FindDamagedFilesAsync(cancellationToken)
        select new AlertCondition(
            AlertKinds.StoreDamaged, file, null, null,
            $"Berkas {file} di penyimpanan rusak. Salin dahulu folder datanya, pulihkan cadangan terakhir dengan smartvillage restore, lalu periksa dengan smartvillage doctor.", NoCounts);

    private async Task<IReadOnlyList<AlertCondition>> OthersAsync(CancellationToken cancellationToken)
    {
        var found = new List<AlertCondition>();
        foreach (var other in others)
        {
            found.AddRange(await other.FindAsync(cancellationToken));
        }

        return found;
    }

    private IEnumerable<AlertCondition> Disk()
    {
        if (store.FreeBytes is { } free && free < options.FreeDiskBytes)
        {
            var megabytes = free / (1024 * 1024);
            yield return new AlertCondition(
                AlertKinds.DiskFull, "store", null, null, $"Diska penyimpanan tinggal {megabytes} MiB. Kosongkan sebelum sinkronisasi berikutnya gagal.",
                new Dictionary<string, long>(StringComparer.Ordinal) { ["freeMiB"] = megabytes });
        }
    }

    private static Dictionary<string, long> Counts(RunReport report)
    {
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var gate in report.Gates)
        {
            counts[$"{gate.Entity}.{gate.Code}"] = gate.Count;
        }

        counts["vanishedFamilies"] = report.VanishedFamilies.Count;
        return counts;
    }
}
