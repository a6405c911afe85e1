using System.Diagnostics;
using Microsoft.Extensions.Logging;
using SmartVillage.Domain.Errors;
using SmartVillage.Sync.Digests;
using SmartVillage.Sync.Gates;
using SmartVillage.Sync.Runs;
using SmartVillage.Sync.Stores;

namespace SmartVillage.Sync.Pipeline;

/// <summary>
/// Carries out runs, one after the other for each village of a source. The caller holds the lock of the source. Every run ends in exactly one outcome in the log.
/// </summary>
public sealed partial class SyncEngine(IPopulationStore store, IRunLog log, GateOptions gates, TimeProvider time, ILogger<SyncEngine> logger, DigestLadder? digests = null)
{
    private const int Attempts = 3;

    /// <summary>Runs on every village of the source, or on the one that was asked for; empty when the source does not give that village.</summary>
    public async Task<IReadOnlyList<RunReport>> RunAsync(SyncRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var reports = new List<RunReport>();
        var done = new HashSet<string>(StringComparer.Ordinal);
        while (true)
        {
            var (report, village, more) = await RunNextAsync(request, done, cancellationToken);
            if (report is not null)
            {
                reports.Add(report);
            }

            if (village is null || !more || report?.Outcome == RunOutcome.Cancelled)
            {
                return reports;
            }

            done.Add(village);
        }
    }

    private async Task<(RunReport? Report, string? Village, bool More)> RunNextAsync(
        SyncRequest request, HashSet<string> done, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var runId = Guid.CreateVersion7(time.GetUtcNow());
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var activity = SyncTelemetry.Activities.StartActivity("sync.run");
        var run = new RunScope(runId, request, log, time);
        RunReport report;
        try
        {
            LogStarted(logger, run.Id, request.Source.Name, request.Trigger);
            if (await AttemptAsync(run, request, done, stop) is not { } finished)
            {
                return (null, null, false);
            }

            report = finished;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            report = Ended(run, request, RunOutcome.Cancelled, new RunError("SV-RUN-CANCELLED", "Sinkronisasi dihentikan.", "Jalankan lagi bila perlu; edisi terakhir tetap disajikan."));
        }
        catch (SmartVillageException exception)
        {
            LogFailed(logger, run.Id, exception.Code, exception.Message, exception.Remedy);
            report = Ended(run, request, RunOutcome.Failed, new RunError(exception.Code, exception.Message, exception.Remedy));
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            LogUnexpected(logger, run.Id, exception.GetType().Name, new StackTrace(exception).GetFrame(0)?.GetMethod()?.Name ?? "?");
            report = Ended(run, request, RunOutcome.Failed, new RunError(
                "SV-RUN-001", "Sinkronisasi berhenti karena kesalahan tak terduga.", "Edisi terakhir tetap disajikan. Coba lagi; bila berulang, kirim berkas log ke pengembang."));
        }

        report = report with { DurationMs = (long)time.GetElapsedTime(started).TotalMilliseconds, Courtesy = run.Meter.Read() };
        report = await run.FinishAsync(report);
        SyncTelemetry.Record(report);
        LogEnded(logger, report.RunId, report.Village, report.Outcome.ToString(), report.Edition, report.DurationMs);
        return (report, run.Village, run.HasMoreVillages);
    }

    private async Task<RunReport?> AttemptAsync(RunScope run, SyncRequest request, HashSet<string> done, CancellationTokenSource stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var snapshot = await request.Source.OpenSnapshotAsync(run.Meter, stop.Token);
            var open = snapshot.Villages.Where(v => !done.Contains(v.Code.Value)
                && (request.VillageCode is null || string.Equals(v.Code.Value, request.VillageCode, StringComparison.Ordinal))).ToList();
            if (open.Count == 0)
            {
                return null;
            }

            run.HasMoreVillages = open.Count > 1;
            await run.EnterVillageAsync(open[0].Code.Value, stop.Token);
            var state = await store.EnsureVillageAsync(request.Source.Name, open[0], stop.Token);
            run.Edition = state.Edition;
            if (state.WrittenFrom is { } other && !string.Equals(other, request.Source.Name, StringComparison.Ordinal) && request.Others.Contains(other, StringComparer.Ordinal))
            {
                // Otherwise the two would overwrite each other for ever, each with an edition that proves itself.
                throw new ConfigurationException(
                    "SV-RUN-408", $"Kelurahan {open[0].Code} sudah disalin dari sumber {other}; sumber {request.Source.Name} berisi kelurahan yang sama.",
                    "Hapus salah satu dari Sources di konfigurasi. Bila keduanya kelurahan yang berbeda, perbaiki Identitas Desa di OpenSID atau isi VillageCode.");
            }

            BackupAge.Check(snapshot.Probe, state, request);
            var progress = new RunProgressReporter(run.Id, log, request.Progress, stop, time);
            run.Meter.Waiting = token => progress.EnterAsync("waiting", token);
            var villageRun = new VillageRun(run.Id, request, open[0], store, gates, digests, progress, run.Meter, time);
            try
            {
                var report = await villageRun.ExecuteAsync(snapshot, state, stop.Token);
                run.ChangeSetHash = villageRun.ChangeSetHash;
                return report;
            }
            catch (SourceInMotionException) when (attempt < Attempts)
            {
                LogReadAgain(logger, run.Id, attempt);
            }
            catch (SourceInMotionException exception)
            {
                throw new SourceException(
                    "SV-SRC-060", $"Tabel tanpa transaksi (MyISAM) berubah setiap kali dibaca, {Attempts} kali berturut-turut.",
                    "Jalankan saat OpenSID tidak dipakai, atau ubah tabel itu menjadi InnoDB.", isTransient: true, exception);
            }
        }
    }

    private static RunReport Ended(RunScope run, SyncRequest request, RunOutcome outcome, RunError error) => new()
    {
        RunId = run.Id,
        Source = request.Source.Name,
        Village = run.Village ?? request.VillageCode ?? request.Source.VillageCode,
        Outcome = outcome,
        Edition = run.Edition,
        Error = error,
    };
}
