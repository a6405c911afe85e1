using SmartVillage.Domain.Areas;
using SmartVillage.Mutakhiran.Population;
using SmartVillage.Mutakhiran.WriteBack.Import;

namespace SmartVillage.Mutakhiran.Corrections;

/// <summary>Compares corrections and batches with the visible edition.</summary>
public sealed class CorrectionVerification(ICorrections corrections, IImportBatches batches, IVillagePopulations populations, IVerificationMarks marks, TimeProvider time) : ICorrectionVerification
{
    /// <inheritdoc />
    public async Task<int> VerifyAsync(VillageCode village, CancellationToken cancellationToken)
    {
        var open = await batches.ListAsync(village, cancellationToken);
        var counts = await corrections.CountAsync(village, cancellationToken);
        var now = time.GetUtcNow();
        var hasWork = CorrectionStates.Watched.Any(counts.ContainsKey) || open.Any(batch => batch.State != ImportBatchState.Settled);
        if (!hasWork || populations.Read(village) is not { } edition)
        {
            return 0;
        }

        var index = new SubjectIndex(edition);
        var moved = await corrections.ChangeAllAsync(
            village, CorrectionStates.Watched, correction => CorrectionOutcome.Observe(correction, SubjectView.Find(index, correction.Subject), edition.Edition, now), cancellationToken);
        foreach (var batch in open.Where(batch => batch.State != ImportBatchState.Settled && batch.Edition < edition.Edition))
        {
            await CheckAsync(batch, index, cancellationToken);
        }

        await marks.WriteAsync(village, new VerificationMark(edition.Edition, DateOnly.FromDateTime(now.UtcDateTime)), cancellationToken);
        return moved;
    }

    /// <inheritdoc />
    public async Task<int> VerifyNewAsync(VillageCode village, CancellationToken cancellationToken)
    {
        var edition = populations.List().FirstOrDefault(published => published.Code == village)?.Edition;
        return edition is null || await marks.FindAsync(village, cancellationToken) == new VerificationMark(edition.Value, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime))
            ? 0
            : await VerifyAsync(village, cancellationToken);
    }

    private async Task CheckAsync(ImportBatch batch, SubjectIndex index, CancellationToken cancellationToken)
    {
        var held = (await corrections.ListAsync(batch.Village, new CorrectionFilter { Batch = batch.Id }, cancellationToken)).SelectMany(correction => correction.Fields).Where(field => field.Batch == batch.Id).ToList();
        var rows = await batches.ReadRowsAsync(batch.Village, batch.Id, cancellationToken);
        var open = held.Count(CorrectionOutcome.IsOpen);
        var verified = held.Count(field => field.Standing == FieldStanding.Verified);
        if (batch.State == ImportBatchState.Built && verified == 0 && open > 0)
        {
            // Nobody has imported it yet; whatever is different is other people's work.
            return;
        }

        var check = new ImportCheck(
            index.Village.Edition, verified, open, held.Count - open - verified, batch.Before.DifferencesTo(PopulationCounts.Of(index.Village)), [.. rows.Where(row => IsChangedBeside(row, index)).Select(row => row.Resident)]);
        await batches.WriteAsync(batch with { Check = check, State = open == 0 ? ImportBatchState.Settled : batch.State }, correction => CorrectionChange.To(correction), cancellationToken);
    }

    private static bool IsChangedBeside(ImportRow row, SubjectIndex index) =>
        SubjectView.Find(index, new CorrectionSubject(Findings.SubjectKind.Resident, row.Resident)) is { } view && view.DigestBeside(row.Fields) != row.Beside;
}
