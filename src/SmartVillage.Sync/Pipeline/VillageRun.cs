using SmartVillage.Domain.Errors;
using SmartVillage.Sync.Compare;
using SmartVillage.Sync.Digests;
using SmartVillage.Sync.Gates;
using SmartVillage.Sync.Identity;
using SmartVillage.Sync.Receipts;
using SmartVillage.Sync.Runs;
using SmartVillage.Sync.Sources;
using SmartVillage.Sync.Stores;

namespace SmartVillage.Sync.Pipeline;

/// <summary>One run on one village: read, compare, bind, gate, publish.</summary>
internal sealed class VillageRun(
    Guid runId, SyncRequest request, SourceVillage village, IPopulationStore store, GateOptions gates, DigestConfirmation? digests, RunProgressReporter progress,
    CourtesyMeter meter, TimeProvider time)
{
    /// <summary>Change set of the run when it stopped before publishing.</summary>
    public string? ChangeSetHash { get; private set; }

    /// <exception cref="SourceInMotionException">Tables without transactions changed while they were read.</exception>
    public async Task<RunReport> ExecuteAsync(ISourceSnapshot snapshot, VillageState state, CancellationToken cancellationToken)
    {
        var reference = await snapshot.ReadReferenceDataAsync(village, cancellationToken);
        var today = VillageClock.Today(time.GetUtcNow(), village.TimeZone);
        if (digests is not null && request is { Preview: false, Approved: null })
        {
            await progress.EnterAsync("digesting", cancellationToken);
            if (await digests.TryAsync(runId, request.Source.Name, snapshot, village, state, reference, today, cancellationToken) is { } confirmed)
            {
                return confirmed;
            }
        }

        await using var session = await store.OpenSessionAsync(state, cancellationToken);
        var reading = new VillageReading(session, store.Keys, snapshot.Probe, reference, today, mayWrite: !request.Preview);
        await reading.ReadAsync(snapshot, village, progress, cancellationToken);
        if (!await snapshot.SecondReadingAgreesAsync(village, cancellationToken))
        {
            throw new SourceInMotionException();
        }

        // The source is idle from here on; its digests are ready by the time the rows are published.
        var fresh = digests is null || request.Preview ? null : Task.Run(() => snapshot.ComputeDigestsAsync(village, cancellationToken), cancellationToken);
        try
        {
            return await CompareAndPublishAsync(snapshot, state, reference, today, session, reading, fresh, cancellationToken);
        }
        finally
        {
            // The connection may not be closed under it.
            await (fresh ?? Task.CompletedTask).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<RunReport> CompareAndPublishAsync(
        ISourceSnapshot snapshot, VillageState state, SourceReferenceData reference, DateOnly today, IEditionSession session, VillageReading reading,
        Task<IReadOnlyDictionary<string, string>?>? fresh, CancellationToken cancellationToken)
    {
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
        var report = plan.Report(request.Source.Name, removals.VanishedFamilies()) with { Rebinding = binder.Rebinding };
        var hash = ChangeSetHash = Compare.ChangeSetHash.Compute(reading.Comparisons.Values);
        var approved = string.Equals(request.Approved?.ChangeSetHash, hash, StringComparison.Ordinal);
        if (Approval.Check(request, report, hash) is { } outdated)
        {
            reasons.Add(outdated);
        }

        if (reasons.Count > 0 && !approved)
        {
            return report with { Outcome = RunOutcome.AwaitingApproval, Edition = state.Edition, Gates = reasons };
        }

        await progress.EnterAsync("publishing", cancellationToken);
        report = report with { ApprovedBy = request.Approved is null ? null : request.RequestedBy };
        await progress.PrepareAsync(report, cancellationToken);
        var done = await plan.CarryOutAsync(session, removals, report, cancellationToken);
        await RememberAsync(state, reference, plan.Receipt!, fresh, cancellationToken);
        return done;
    }

    /// <summary>The edition is visible by now: a proof that cannot be kept costs the next run a full reading, and this one nothing.</summary>
    private async Task RememberAsync(
        VillageState state, SourceReferenceData reference, RunReceipt receipt, Task<IReadOnlyDictionary<string, string>?>? fresh, CancellationToken cancellationToken)
    {
        if (fresh is null || digests is null)
        {
            return;
        }

        try
        {
            await digests.RememberAsync(village, state, reference, receipt, await fresh, cancellationToken);
        }
        catch (Exception exception) when (exception is SmartVillageException or OperationCanceledException)
        {
            // See above.
        }
    }

    private async Task<List<GateReason>> JudgeAsync(VillageReading reading, VillageState state, CancellationToken cancellationToken)
    {
        List<GateReason> reasons = [.. new GateKeeper(gates).Judge(reading.Comparisons.Values, state.Edition == 0)];
        var dropping = reasons.Where(reason => reason.Code is "removed" or "emptied").Select(reason => reading.Comparisons[reason.Entity]).Distinct().ToList();
        if (dropping.Count > 0 && request.Approved is null)
        {
            await progress.EnterAsync("second-reading", cancellationToken);
            await using var second = await request.Source.OpenSnapshotAsync(meter, cancellationToken);
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
