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
    Guid runId, SyncRequest request, SourceVillage village, IPopulationStore store, GateOptions gates, DigestLadder? digests, RunProgressReporter progress,
    CourtesyMeter meter, TimeProvider time)
{
    /// <summary>Change set of the run when it stopped before publishing.</summary>
    public string? ChangeSetHash { get; private set; }

    /// <exception cref="SourceInMotionException">Tables without transactions changed while they were read.</exception>
    public async Task<RunReport> ExecuteAsync(ISourceSnapshot snapshot, VillageState state, CancellationToken cancellationToken)
    {
        var reference = await snapshot.ReadReferenceDataAsync(village, cancellationToken);
        var today = VillageClock.Today(time.GetUtcNow(), village.TimeZone);
        var look = await LookAsync(snapshot, state, reference, today, cancellationToken);
        var known = look.Known;
        if (known is { IsUnchanged: true } && await ConfirmAsync(snapshot, state, reference, today, known, cancellationToken) is { } confirmed)
        {
            return confirmed;
        }

        try
        {
            return await ReadAndPublishAsync(snapshot, state, reference, today, look, known is { IsUnchanged: false } ? known : null, cancellationToken);
        }
        catch (ReadEverythingException) when (known is not null)
        {
            return await ReadAndPublishAsync(snapshot, state, reference, today, look, known: null, cancellationToken);
        }
    }

    private async Task<SourceLook> LookAsync(
        ISourceSnapshot snapshot, VillageState state, SourceReferenceData reference, DateOnly today, CancellationToken cancellationToken)
    {
        if (digests is null || request is not { Preview: false, Full: false, Approved: null })
        {
            return SourceLook.Nothing;
        }

        await progress.EnterAsync("digesting", cancellationToken);
        await using var session = await store.OpenSessionAsync(state, cancellationToken);

        // A decision about who is who is carried out by comparing all rows.
        return (await session.LoadDecisionsAsync(cancellationToken)).Count > 0
            ? SourceLook.Nothing
            : await digests.LookAsync(snapshot, village, state, reference, today, session, progress, cancellationToken);
    }

    private async Task<RunReport?> ConfirmAsync(
        ISourceSnapshot snapshot, VillageState state, SourceReferenceData reference, DateOnly today, PriorKnowledge known, CancellationToken cancellationToken)
    {
        await using var session = await store.OpenSessionAsync(state, cancellationToken);
        var statistics = state.ReferenceDate == today ? null : await known.Count.MakeAsync(
            session, comparisons: null, snapshot, village, residentsDiffer: false, cancellationToken);
        if (statistics is null && state.ReferenceDate != today)
        {
            return null;
        }

        var night = new UnchangedNight(runId, request.Source.Name, village, state, snapshot.Probe, reference, known);
        var report = await night.ConfirmAsync(session, statistics?.Statistics, cancellationToken);
        if (known.NeedsNewMarks)
        {
            await RememberAsync(state, reference, night.Receipt, digests!.TakeAsync(snapshot, village, known.Looks, cancellationToken), known, cancellationToken);
        }

        return report;
    }

    private async Task<RunReport> ReadAndPublishAsync(
        ISourceSnapshot snapshot, VillageState state, SourceReferenceData reference, DateOnly today, SourceLook look, PriorKnowledge? known,
        CancellationToken cancellationToken)
    {
        var probe = known is not null ? snapshot.Probe : snapshot.Probe with { Radar = await snapshot.LookAroundAsync(cancellationToken) };
        await using var session = await store.OpenSessionAsync(state, cancellationToken);
        var reading = new VillageReading(session, store.Keys, probe, reference, today, known, mayWrite: !request.Preview);
        await reading.ReadAsync(snapshot, village, progress, cancellationToken);
        if (!await snapshot.SecondReadingAgreesAsync(village, cancellationToken))
        {
            throw new SourceInMotionException();
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task<FreshProof?>? fresh = null;
        try
        {
            return await CompareAndPublishAsync(
                snapshot, state, reference, today, session, reading, known, () => fresh = TakeProof(snapshot, look, stop.Token), cancellationToken);
        }
        finally
        {
            // The connection may not be closed under it, and a run that stopped needs no proof.
            await stop.CancelAsync();
            await (fresh ?? Task.CompletedTask).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>The source is idle once everything is counted; what it says of its rows is ready by the time they are published.</summary>
    private Task<FreshProof?> TakeProof(ISourceSnapshot snapshot, SourceLook look, CancellationToken cancellationToken) =>
        digests is null || request.Preview
            ? Task.FromResult<FreshProof?>(null)
            : Task.Run(() => digests.TakeAsync(snapshot, village, look.Looks, cancellationToken), cancellationToken);

    private async Task<RunReport> CompareAndPublishAsync(
        ISourceSnapshot snapshot, VillageState state, SourceReferenceData reference, DateOnly today, IEditionSession session, VillageReading reading,
        PriorKnowledge? known, Func<Task<FreshProof?>> takeProof, CancellationToken cancellationToken)
    {
        await progress.EnterAsync("comparing", cancellationToken);
        var fresh = known is null ? takeProof() : null;
        var binder = new IdentityBinder(reading.Comparisons, session, store.Keys);
        await binder.BindAsync(cancellationToken);
        foreach (var comparison in reading.Comparisons.Values)
        {
            comparison.Changed.ForEach(row => RecordDifference.Classify(row, comparison, binder.References));
        }

        var reasons = await JudgeAsync(reading, state, cancellationToken);
        var removals = new RemovalPlan(
            reading.Comparisons, await reading.FamiliesWithMembersAsync(cancellationToken),
            reasons.Any(reason => string.Equals(reason.Code, "re-import", StringComparison.Ordinal)));
        var plan = new PublicationPlan(runId, reading.Probe, village, reference, reading, binder.Reviews, today, state, store.Keys);
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

        var count = await reading.CountAsync(snapshot, village, cancellationToken);
        fresh ??= takeProof();
        await progress.EnterAsync("publishing", cancellationToken);
        report = report with { ApprovedBy = request.Approved is null ? null : request.RequestedBy };
        await progress.PrepareAsync(report, cancellationToken);
        var done = await plan.CarryOutAsync(session, removals, report, count, cancellationToken);
        await RememberAsync(state, reference, plan.Receipt!, fresh, known, cancellationToken);
        return done;
    }

    /// <summary>The edition is visible by now: a proof that cannot be kept costs the next run a full reading, and this one nothing.</summary>
    private async Task RememberAsync(
        VillageState state, SourceReferenceData reference, RunReceipt receipt, Task<FreshProof?>? fresh, PriorKnowledge? known, CancellationToken cancellationToken)
    {
        try
        {
            if (fresh is not null && await fresh is { } proof)
            {
                await digests!.RememberAsync(village, state, reference, receipt, proof, known, cancellationToken);
            }
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
