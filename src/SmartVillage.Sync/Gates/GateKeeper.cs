using SmartVillage.Domain.Records;
using SmartVillage.Sync.Compare;
using SmartVillage.Sync.Runs;

namespace SmartVillage.Sync.Gates;

/// <summary>Decides whether a run may publish by itself. Rows that were only re-bound or read differently are not counted as changes.</summary>
internal sealed class GateKeeper(GateOptions options)
{
    public IReadOnlyList<GateReason> Judge(IEnumerable<EntityComparison> comparisons, bool firstEdition)
    {
        var reasons = new List<GateReason>();
        foreach (var comparison in comparisons.Where(c => c.Map.IsRead))
        {
            if (firstEdition)
            {
                if (comparison.Entity == Entities.Residents && comparison.Sum.Rows == 0)
                {
                    reasons.Add(Reason("no-residents", comparison, 0, 1,
                        "Sumber tidak berisi satu penduduk pun. Pastikan basis data yang benar dan sudah dipulihkan lengkap, lalu jalankan lagi."));
                }
            }
            else
            {
                reasons.AddRange(Judge(comparison));
            }
        }

        return reasons;
    }

    private IEnumerable<GateReason> Judge(EntityComparison comparison)
    {
        var (stored, label) = (comparison.StoredBefore, EntityLabels.Of(comparison.Entity));
        var removed = comparison.Vanished.Count;
        var changed = comparison.Changed.LongCount(row => row.Kind == Stores.ChangeKind.Changed);
        var added = comparison.Fresh.Count + comparison.Changed.LongCount(row => row.Kind == Stores.ChangeKind.Restored);
        if (stored > options.EmptiedAbove && comparison.Sum.Rows == 0)
        {
            yield return Reason("emptied", comparison, removed, 0, $"Semua {stored} {label} hilang dari sumber. Periksa OpenSID sebelum menyetujui.");
        }
        else if (removed > options.RemovedLimit(stored))
        {
            yield return Reason("removed", comparison, removed, options.RemovedLimit(stored),
                $"{removed} dari {stored} {label} hilang dari sumber. Setujui hanya jika memang dihapus di OpenSID.");
        }

        if (changed > options.ChangedLimit(stored))
        {
            yield return Reason("changed", comparison, changed, options.ChangedLimit(stored), $"{changed} dari {stored} {label} berubah sekaligus. Setujui hanya jika perubahan massal ini disengaja.");
        }

        if (added > options.AddedLimit(stored))
        {
            yield return Reason("added", comparison, added, options.AddedLimit(stored), $"{added} {label} baru sekaligus. Setujui hanya jika penambahan massal ini disengaja.");
        }

        if (comparison.Entity == Entities.Residents && stored > options.EmptiedAbove && comparison.UnknownSourceKeys > comparison.Sum.Rows * options.ReimportShare)
        {
            yield return Reason("re-import", comparison, comparison.UnknownSourceKeys, (long)(comparison.Sum.Rows * options.ReimportShare),
                $"Sebagian besar nomor penduduk di OpenSID baru ({comparison.UnknownSourceKeys} dari {comparison.Sum.Rows}), seperti sesudah impor ulang. Periksa pratinjau pencocokan, lalu setujui.");
        }
    }

    private static GateReason Reason(string code, EntityComparison comparison, long count, long limit, string message) =>
        new(code, comparison.Entity.Name, count, limit, message);
}
