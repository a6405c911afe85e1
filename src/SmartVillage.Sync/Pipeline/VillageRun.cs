using SmartVillage.Sync.Compare;
using SmartVillage.Sync.Gates;
using SmartVillage.Sync.Identity;
using SmartVillage.Sync.Runs;
using SmartVillage.Sync.Sources;
using SmartVillage.Sync.Stores;

namespace SmartVillage.Sync.Pipeline;

/// <summary>One run on one village: read, compare, bind, gate, publish.</summary>
internal sealed class VillageRun(
    Guid runId, SyncRequest request, SourceVillage village, IPopulationStore store, GateOptions gates, RunProgressReporter progress, TimeProvider time)
{
    /// <summary>Change set of the run when it stopped before publishing.</summary>
    public string? ChangeSetHash { get; private set; }

    /// <exception cref="SourceInMotionException">Tables without transactions changed while they were read.</exception>
    public async Task<RunReport> ExecuteAsync(ISourceSnapshot snapshot, VillageState state, CancellationToken cancellationToken)
    {
        var reference = await snapshot.ReadReferenceDataAsync(village, cancellationToken);
        var today = VillageClock.Today(time.GetUtcNow(), village.TimeZone);
        await using var session = await store.OpenSessionAsync(state, cancellationToken);
        var reading = new VillageReading(session, store.Keys, snapshot.Probe, reference, today, mayWrite: !request.Preview);
        await reading.ReadAsync(snapshot, village, progress, cancellationToken);
        if (!await snapshot.SecondReadingAgreesAsync(village, cancellationToken))
        {
            throw new SourceInMotionException();
        }

        await progress.EnterAsync("comparing", cancellationToken);
        var binder = new IdentityBinder(reading.Comparisons, session, store.Keys);
        await binder.BindAsync(cancellationToken);
        foreach (var comparison in reading.Comparisons.Values)
        {
            comparison.Changed.ForEach(row => RecordDifference.Classify(row, comparison, binder.References));
        }

        var reasons = await JudgeAsync(reading, state, cancellationToken);
        var removals = new RemovalPlan(
            reading.Comparisons, reading.FamiliesWithMembers, reasons.Any(reason => string.Equals(reason.Code, "re-import", StringComparison.Ordinal)));
        var plan = new PublicationPlan(runId, snapshot.Probe, village, reference, reading, binder.Reviews, today, state, store.Keys);
        var report = plan.Report(request.Source.Name, removals.VanishedFamilies());
        var hash = ChangeSetHash = Compare.ChangeSetHash.Compute(reading.Comparisons.Values);
        var approved = string.Equals(request.Approved?.ChangeSetHash, hash, StringComparison.Ordinal);
        if (reasons.Count > 0 && !approved)
        {
            return report with { Outcome = RunOutcome.AwaitingApproval, Edition = state.Edition, Gates = reasons };
        }

        await progress.EnterAsync("publishing", cancellationToken);
        return await plan.CarryOutAsync(session, removals, report, cancellationToken);
    }

    private async Task<List<GateReason>> JudgeAsync(VillageReading reading, VillageState state, CancellationToken cancellationToken)
    {
        List<GateReason> reasons = [.. new GateKeeper(gates).Judge(reading.Comparisons.Values, state.Edition == 0)];
        var dropping = reasons.Where(reason => reason.Code is "removed" or "emptied").Select(reason => reading.Comparisons[reason.Entity]).Distinct().ToList();
        if (dropping.Count > 0 && request.Approved is null)
        {
            await progress.EnterAsync("second-reading", cancellationToken);
            await using var second = await request.Source.OpenSnapshotAsync(cancellationToken);
            if (!await SecondReading.AgreesAsync(second, village, dropping, store.Keys, cancellationToken))
            {
                reasons.Add(new GateReason("source-in-motion", dropping[0].Entity.Name, dropping.Count, 0,
                    "Data di OpenSID sedang berubah saat dibaca, mungkin sedang diimpor. Tunggu sampai selesai, lalu jalankan sinkronisasi lagi."));
            }
        }

        if (request.Preview)
        {
            reasons.Add(new GateReason("preview", "residents", 0, 0, "Pratinjau saja: belum ada yang diterbitkan."));
        }

        return reasons;
    }
}
