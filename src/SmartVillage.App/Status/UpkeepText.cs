using SmartVillage.App.Output;
using SmartVillage.Sync.Retention;
using SmartVillage.Sync.Upkeep;

namespace SmartVillage.App.Status;

/// <summary>When the store was last looked after, in one line for each kind of work.</summary>
internal static class UpkeepText
{
    public static IEnumerable<string> Lines(UpkeepState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        yield return state.StoreCheck is { } check
            ? $"Berkas penyimpanan diperiksa {Format.Time(check.At)}: {Condition(check.Report)}."
            : "Berkas penyimpanan belum pernah diperiksa; serve melakukannya setiap pagi, doctor sekarang juga.";
        yield return state.BackedUpAt is { } backup
            ? $"Cadangan terakhir {Format.Time(backup)}."
            : "Belum ada cadangan; jalankan smartvillage backup BERKAS ke diska lain.";
        if (state.Retention is { } retention)
        {
            yield return $"Retensi terakhir {Format.Time(retention.At)}: {Removed(retention.Report)}.";
        }
    }

    private static string Condition(StoreCheckReport report) => (report.DamagedFiles(), report.Files.Count(file => file.State == CheckedFileState.Unchecked)) switch
    {
        ({ Count: > 0 } damaged, _) => $"RUSAK {string.Join(", ", damaged)}; jalankan smartvillage doctor",
        (_, > 0 and var left) => $"{left} berkas tidak dapat diperiksa, yang lain utuh",
        _ => "utuh",
    };

    private static string Removed(RetentionReport report)
    {
        var parts = new[]
        {
            (report.Tombstones, "bekas baris dikosongkan"), (report.Changes, "catatan perubahan dihapus"), (report.Editions, "edisi lama dihapus"),
            (report.RunDetails, "riwayat diringkas"), (report.Runs, "riwayat dihapus"), (report.Alerts, "peringatan lama dihapus"),
            (report.Requests, "permohonan warga dikosongkan"),
        }.Where(part => part.Item1 > 0).Select(part => $"{Format.Number(part.Item1)} {part.Item2}").ToList();
        return parts.Count == 0 ? "tidak ada yang melewati batasnya" : string.Join(", ", parts);
    }
}
