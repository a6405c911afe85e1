using SmartVillage.Domain.Areas;
using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.WriteBack.Import;

/// <summary>Builds import files out of approved values and takes down what OpenSID said about them.</summary>
public sealed class ImportDesk(ICorrections corrections, IImportBatches batches, IVillagePopulations populations)
{
    private const int LongestMessages = 4000;

    /// <summary>
    /// Builds a file of what waits, after looking at every row; what does not pass goes to the screen list. A batch that nobody reported in its seven days gives its values back.
    /// </summary>
    /// <param name="village">The village.</param>
    /// <param name="actor">Who builds it.</param>
    /// <param name="isFresh">Whether the visible edition is proven to be what OpenSID has.</param>
    /// <param name="cancellationToken">Stops before anything is kept.</param>
    public Task<BatchResult> BuildAsync(VillageCode village, CorrectionActor actor, bool isFresh, CancellationToken cancellationToken) => BuildAsync(village, actor, isFresh, null, cancellationToken);

    /// <summary>The same, with the release that the operator reads in OpenSID's footer: the database of a new installation does not say it. What a database says itself counts more.</summary>
    public async Task<BatchResult> BuildAsync(VillageCode village, CorrectionActor actor, bool isFresh, string? statedRelease, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (populations.List().FirstOrDefault(published => published.Code == village) is not { } published || populations.Read(village) is not { } edition)
        {
            return BatchResult.Refuse(BatchRefusal.NoEdition);
        }

        if (!isFresh)
        {
            return BatchResult.Refuse(BatchRefusal.NotFresh);
        }

        var release = published.Release ?? statedRelease;
        if (ReleaseMatrix.Find(release) is not { } rules)
        {
            return BatchResult.Refuse(ReleaseMatrix.Parse(release) > ReleaseMatrix.All[^1].Last ? BatchRefusal.ReleaseNewer : BatchRefusal.ReleaseUnknown);
        }

        var waiting = await WaitingAsync(village, actor.At, cancellationToken);
        var plan = new ImportPreflight(new SubjectIndex(edition), rules).Plan(waiting);
        if (plan.Rows.Count == 0)
        {
            await corrections.ChangeAllAsync(village, [CorrectionState.ReadyToApply], correction => BatchMarks.Put(correction, 0, plan, actor.At), cancellationToken);
            return BatchResult.Refuse(BatchRefusal.NothingToWrite, plan);
        }

        var batch = new ImportBatch
        {
            Village = village,
            Hash = ImportSheet.Of(plan.Rows).Hash,
            State = ImportBatchState.Built,
            BuiltAt = actor.At,
            BuiltBy = actor.Name,
            BuiltByKey = actor.Key,
            Edition = edition.Edition,
            Release = release!,
            FullDataMode = published.FullDataMode,
            Rows = plan.Rows.Count,
            Values = plan.Rows.Sum(row => row.Values.Count),
            MarkedFamilies = plan.MarkedFamilies,
            Before = PopulationCounts.Of(edition),
        };
        var kept = await batches.AddAsync(batch, plan.Rows, waiting, (id, correction) => BatchMarks.Put(correction, id, plan, actor.At), cancellationToken);
        return kept is null ? BatchResult.Refuse(BatchRefusal.ChangedMeanwhile, plan) : new BatchResult(kept, plan, null);
    }

    /// <summary>The file of a batch, for one download, which is counted; null with why not.</summary>
    public async Task<(byte[]? File, ImportBatch? Batch, BatchRefusal? Refusal)> TakeAsync(VillageCode village, long id, CorrectionActor actor, string watermark, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (await batches.FindAsync(village, id, cancellationToken) is not { } batch)
        {
            return (null, null, BatchRefusal.NotFound);
        }

        var rows = actor.At < batch.ExpiresAt && batch.State != ImportBatchState.Settled ? await batches.ReadRowsAsync(village, id, cancellationToken) : [];
        if (rows.Count == 0)
        {
            return (null, batch, BatchRefusal.FileExpired);
        }

        await batches.NoteDownloadAsync(village, id, actor.Name, actor.Key, cancellationToken);
        return (ImportWorkbook.Write(ImportSheet.Of(rows), watermark), batch, null);
    }

    /// <summary>Takes down what OpenSID said. Rows that it refused go to the screen list; of the others an edition will tell.</summary>
    public async Task<BatchResult> ReportAsync(VillageCode village, long id, ImportOutcome outcome, CorrectionActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        ArgumentNullException.ThrowIfNull(actor);
        if (await batches.FindAsync(village, id, cancellationToken) is not { } batch)
        {
            return BatchResult.Refuse(BatchRefusal.NotFound);
        }

        if (batch.State != ImportBatchState.Built)
        {
            return BatchResult.Refuse(BatchRefusal.AlreadyReported);
        }

        if (!Fits(outcome, batch))
        {
            return BatchResult.Refuse(BatchRefusal.BadOutcome);
        }

        var rows = await batches.ReadRowsAsync(village, id, cancellationToken);
        var failed = outcome.FailedRows.Where(row => row - 2 < rows.Count).Select(row => rows[row - 2].Resident).ToHashSet();
        var reported = batch with { State = ImportBatchState.Reported, Outcome = outcome, ReportedAt = actor.At, ReportedBy = actor.Name };
        return new BatchResult(await batches.WriteAsync(reported, correction => BatchMarks.Report(correction, id, failed, actor.At), cancellationToken), null, null);
    }

    private static bool Fits(ImportOutcome outcome, ImportBatch batch) =>
        outcome.Succeeded >= 0 && outcome.Failed >= 0 && outcome.Succeeded + outcome.Failed is var all && all >= outcome.FailedRows.Count && all <= batch.Rows + 1
        && outcome.FailedRows.All(row => row >= 2 && row <= batch.Rows + 1) && outcome.FailedRows.Distinct().Count() <= outcome.Failed
        && (outcome.Messages is null || (outcome.Messages.Length <= LongestMessages && !outcome.Messages.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t'))));

    /// <summary>Approved corrections whose file values are in no batch that somebody may still import.</summary>
    private async Task<IReadOnlyList<Correction>> WaitingAsync(VillageCode village, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var abandoned = (await batches.ListAsync(village, cancellationToken)).Where(batch => batch.IsAbandoned(now)).Select(batch => batch.Id).ToHashSet();
        var ready = await corrections.ListAsync(village, new CorrectionFilter { States = [CorrectionState.ReadyToApply] }, cancellationToken);
        return
        [
            .. ready.Select(correction => correction with { Fields = [.. correction.Fields.Select(field => field.Batch is { } batch && abandoned.Contains(batch) ? field with { Batch = null } : field)] })
                .Where(correction => correction.Fields.Any(field => field is { Standing: FieldStanding.ReadyToApply, Route: ApplyRoute.Import, Batch: null })),
        ];
    }
}
