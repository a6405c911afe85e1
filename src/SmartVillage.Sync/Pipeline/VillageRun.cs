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
        var night = new NightContext(village, state, reference, today);
        await using var ahead = new NightAhead(store, night);
        var look = await LookAsync(snapshot, night, ahead, cancellationToken);
        var known = look.Known;
        if (known is { IsUnchanged: true } && await ConfirmAsync(snapshot, night, look, ahead, cancellationToken) is { } confirmed)
        {
            return confirmed;
        }

        var session = known is { IsUnchanged: false } ? await ahead.TakeSumsAsync() : null;
        await ahead.DisposeAsync();
        try
        {
            return await ReadAndPublishAsync(snapshot, night, look, known is { IsUnchanged: false } ? known : null, session, cancellationToken);
        }
        catch (ReadEverythingException) when (known is not null)
        {
            RunMemory.GiveBack(known.Proof.Entities.Values.Sum(entity => entity.Stored));
        }

        return await ReadAndPublishAsync(snapshot, night, look, known: null, summedUp: null, cancellationToken);
    }

    private async Task<SourceLook> LookAsync(ISourceSnapshot snapshot, NightContext night, NightAhead ahead, CancellationToken cancellationToken)
    {
        if (digests is null || request is not { Preview: false, Approved: null })
        {
            return SourceLook.Nothing;
        }

        await progress.EnterAsync("digesting", cancellationToken);
        await using var session = await store.OpenSessionAsync(night.State, cancellationToken);

        // A decision about who is who is carried out by comparing all rows.
        return (await session.LoadDecisionsAsync(cancellationToken)).Count > 0
            ? SourceLook.Nothing
            : await digests.LookAsync(
                snapshot, night, request.Full, session, progress, Prepare, cancellationToken);

        void Prepare(SourceProof proof, IReadOnlyCollection<string> unwritten, bool isQuiet)
        {
            if (isQuiet)
            {
                ahead.Start(digests.Count(night, snapshot.Probe), proof, snapshot, cancellationToken);
            }
            else
            {
                ahead.StartSums(unwritten, cancellationToken);
            }
        }
    }

    private async Task<RunReport?> ConfirmAsync(
        ISourceSnapshot snapshot, NightContext night, SourceLook look, NightAhead ahead, CancellationToken cancellationToken)
    {
        var known = look.Known!;
        ahead.Start(known.Count, known.Proof, snapshot, cancellationToken);
        var (session, statistics) = await ahead.EndAsync();
        if (statistics is null && night.State.ReferenceDate != night.Today)
        {
            return null;
        }

        var unchanged = new UnchangedNight(runId, request.Source.Name, night, snapshot.Probe, known);
        var report = await unchanged.ConfirmAsync(session, statistics, cancellationToken);
        if (known.NeedsNewMarks)
        {
            await RememberAsync(snapshot.Probe, night, unchanged.Receipt, digests!.TakeAsync(snapshot, village, look, cancellationToken), known, cancellationToken);
        }

        return report;
    }

    private async Task<RunReport> ReadAndPublishAsync(
        ISourceSnapshot snapshot, NightContext night, SourceLook look, PriorKnowledge? known, IEditionSession? summedUp, CancellationToken cancellationToken)
    {
        await using var session = summedUp ?? await store.OpenSessionAsync(night.State, cancellationToken);
        var probe = known is { ReadEveryRow: false } ? snapshot.Probe : snapshot.Probe with { Radar = await snapshot.LookAroundAsync(cancellationToken) };
        var reading = new VillageReading(session, store.Keys, probe, night.Reference, night.Today, known, mayWrite: !request.Preview);
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
                snapshot, night, session, reading, known, () => fresh = TakeProof(snapshot, look, stop.Token), cancellationToken);
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
            : Task.Run(() => digests.TakeAsync(snapshot, village, look, cancellationToken), cancellationToken);

    private async Task<RunReport> CompareAndPublishAsync(
        ISourceSnapshot snapshot, NightContext night, IEditionSession session, VillageReading reading, PriorKnowledge? known, Func<Task<FreshProof?>> takeProof, CancellationToken cancellationToken)
    {
        await progress.EnterAsync("comparing", cancellationToken);
        var binder = new IdentityBinder(reading.Comparisons, session, store.Keys);
        await binder.BindAsync(cancellationToken);
        await reading.LearnReferencesAsync(cancellationToken);
        foreach (var comparison in reading.Comparisons.Values)
        {
            comparison.Changed.ForEach(row => RecordDifference.Classify(row, comparison, binder.References));
        }

        var reasons = await JudgeAsync(reading, night.State, cancellationToken);
        var removals = new RemovalPlan(
            reading.Comparisons, await reading.FamiliesWithMembersAsync(cancellationToken),
            reasons.Any(reason => string.Equals(reason.Code, "re-import", StringComparison.Ordinal)));
        var plan = new PublicationPlan(runId, reading.Probe, village, night.Reference, reading, binder.Reviews, night.Today, night.State, store.Keys);
        var report = plan.Report(request.Source.Name, removals.VanishedFamilies()) with { Rebinding = binder.Rebinding };
        var hash = ChangeSetHash = Compare.ChangeSetHash.Compute(reading.Comparisons.Values);
        var approved = string.Equals(request.Approved?.ChangeSetHash, hash, StringComparison.Ordinal);
        if (Approval.Check(request, report, hash) is { } outdated)
        {
            reasons.Add(outdated);
        }

        if (reasons.Count > 0 && !approved)
        {
            return report with { Outcome = RunOutcome.AwaitingApproval, Edition = night.State.Edition, Gates = reasons };
        }

        // What is not written to is summed up while the statistics of the day are made.
        var sums = known is not null
            ? session.SumAheadAsync([.. report.Changes.Where(entity => entity.Value.Total == 0).Select(entity => entity.Key)], cancellationToken)
            : Task.CompletedTask;
        EditionCount count;
        try
        {
            count = await reading.CountAsync(snapshot, village, cancellationToken);
        }
        finally
        {
            await sums;
        }

        await progress.EnterAsync("publishing", cancellationToken);
        report = report with { ApprovedBy = request.Approved is null ? null : request.RequestedBy };
        await progress.PrepareAsync(report, cancellationToken);
        Task<FreshProof?>? fresh = null;
        var done = await plan.CarryOutAsync(session, removals, report, count, () => fresh = takeProof(), cancellationToken);
        await RememberAsync(snapshot.Probe, night, plan.Receipt!, fresh, known, cancellationToken);
        return done;
    }

    /// <summary>The edition is visible by now: a proof that cannot be kept costs the next run a full reading, and this one nothing.</summary>
    private async Task RememberAsync(
        SourceProbe probe, NightContext night, RunReceipt receipt, Task<FreshProof?>? fresh, PriorKnowledge? known, CancellationToken cancellationToken)
    {
        try
        {
            if (fresh is not null && await fresh is { } proof)
            {
                await digests!.RememberAsync(night, probe, receipt, proof, known, cancellationToken);
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
