using SmartVillage.Domain.Areas;
using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Mutakhiran.WriteBack.Import;

namespace SmartVillage.Mutakhiran.Tests.Support;

/// <summary>Keeps import batches for the length of a test.</summary>
internal sealed class MemoryImportBatches(MemoryCorrections corrections) : IImportBatches
{
    private readonly List<ImportBatch> _kept = [];
    private readonly Dictionary<long, IReadOnlyList<ImportRow>> _rows = [];

    public async Task<ImportBatch?> AddAsync(
        ImportBatch batch, IReadOnlyList<ImportRow> rows, IReadOnlyList<Correction> held, Func<long, Correction, CorrectionChange> decide, CancellationToken cancellationToken)
    {
        var kept = batch with { Id = _kept.Count + 1 };
        _kept.Add(kept);
        _rows[kept.Id] = rows;
        await corrections.ChangeAllAsync(batch.Village, [CorrectionState.ReadyToApply], correction => held.Any(h => h.Id == correction.Id) ? decide(kept.Id, correction) : CorrectionChange.To(correction), cancellationToken);
        return kept;
    }

    public Task<ImportBatch?> FindAsync(VillageCode village, long id, CancellationToken cancellationToken) => Task.FromResult(_kept.Find(batch => batch.Id == id));

    public Task<IReadOnlyList<ImportBatch>> ListAsync(VillageCode village, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<ImportBatch>>([.. _kept]);

    public Task<IReadOnlyList<ImportRow>> ReadRowsAsync(VillageCode village, long id, CancellationToken cancellationToken) => Task.FromResult(_rows.GetValueOrDefault(id, []));

    public Task NoteDownloadAsync(VillageCode village, long id, string by, string byKey, CancellationToken cancellationToken)
    {
        var at = _kept.FindIndex(batch => batch.Id == id);
        _kept[at] = _kept[at] with { Downloads = _kept[at].Downloads + 1 };
        return Task.CompletedTask;
    }

    public async Task<ImportBatch> WriteAsync(ImportBatch batch, Func<Correction, CorrectionChange> decide, CancellationToken cancellationToken)
    {
        _kept[_kept.FindIndex(kept => kept.Id == batch.Id)] = batch;
        await corrections.ChangeAllAsync(
            batch.Village, Enum.GetValues<CorrectionState>(), correction => correction.Fields.Any(field => field.Batch == batch.Id) ? decide(correction) : CorrectionChange.To(correction), cancellationToken);
        return batch;
    }
}
