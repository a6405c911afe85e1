using SmartVillage.Domain.Areas;
using SmartVillage.Mutakhiran.Corrections;

namespace SmartVillage.Mutakhiran.WriteBack.Import;

/// <summary>Keeps import batches, rows sealed.</summary>
public interface IImportBatches
{
    /// <summary>
    /// Keeps a batch and lets a decision mark the corrections in one transaction; null when one of them changed since it was read, and then nothing is kept.
    /// </summary>
    /// <param name="batch">The batch.</param>
    /// <param name="rows">Rows of the file.</param>
    /// <param name="corrections">Corrections as they were read.</param>
    /// <param name="decide">What becomes of each, with the number of the batch.</param>
    /// <param name="cancellationToken">Stops before anything is kept.</param>
    Task<ImportBatch?> AddAsync(ImportBatch batch, IReadOnlyList<ImportRow> rows, IReadOnlyList<Correction> corrections, Func<long, Correction, CorrectionChange> decide, CancellationToken cancellationToken);

    /// <summary>One by number.</summary>
    Task<ImportBatch?> FindAsync(VillageCode village, long id, CancellationToken cancellationToken);

    /// <summary>All of a village, the newest first.</summary>
    Task<IReadOnlyList<ImportBatch>> ListAsync(VillageCode village, CancellationToken cancellationToken);

    /// <summary>Rows of the file; nothing once they were destroyed.</summary>
    Task<IReadOnlyList<ImportRow>> ReadRowsAsync(VillageCode village, long id, CancellationToken cancellationToken);

    /// <summary>Counts that somebody took the file.</summary>
    Task NoteDownloadAsync(VillageCode village, long id, string by, string byKey, CancellationToken cancellationToken);

    /// <summary>Writes a batch as it is now and lets a decision change its corrections, in one transaction.</summary>
    Task<ImportBatch> WriteAsync(ImportBatch batch, Func<Correction, CorrectionChange> decide, CancellationToken cancellationToken);
}
