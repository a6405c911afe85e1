using SmartVillage.Sync.Runs;

namespace SmartVillage.App.Bench;

/// <summary>Runs of each kind. Every one is checked for having been what it is measured as, and its peak memory is kept.</summary>
internal static class Nights
{
    private const double OnePercent = 0.01;

    public static async Task<BenchSync> FirstSyncAsync(this BenchContext context, BenchSource source, BenchStore store, CancellationToken cancellationToken) =>
        context.Keep(NightKind.FirstSync, source, await store.SyncAsync(nameof(RunOutcome.Published), cancellationToken));

    public static async Task<BenchSync> UnchangedNightAsync(this BenchContext context, BenchSource source, BenchStore store, CancellationToken cancellationToken)
    {
        store.BeginNewDay();
        var sync = await store.SyncAsync(nameof(RunOutcome.Unchanged), cancellationToken);
        return await store.IsOfTodayAsync(cancellationToken)
            ? context.Keep(NightKind.Unchanged, source, sync)
            : throw BenchStore.Unexpected("Umur tidak dihitung lagi pada hari baru.");
    }

    public static async Task<BenchSync> FullCompareAsync(this BenchContext context, BenchSource source, BenchStore store, CancellationToken cancellationToken)
    {
        var sync = await store.SyncAsync(nameof(RunOutcome.Unchanged), cancellationToken, "--full");
        return sync.RowsReceived >= sync.StoredResidents
            ? context.Keep(NightKind.FullCompare, source, sync)
            : throw BenchStore.Unexpected("Tidak semua baris dibaca.");
    }

    /// <param name="context">Where to measure.</param>
    /// <param name="source">What is changed before the measured time.</param>
    /// <param name="store">Store that holds the source as it was.</param>
    /// <param name="round">Another number changes other residents.</param>
    /// <param name="cancellationToken">Stops.</param>
    public static async Task<BenchSync> OnePercentNightAsync(
        this BenchContext context, BenchSource source, BenchStore store, int round, CancellationToken cancellationToken)
    {
        var edited = await source.EditAsync(OnePercent, round, cancellationToken);
        store.BeginNewDay();
        var sync = await store.SyncAsync(nameof(RunOutcome.Published), cancellationToken);
        return sync.ChangedResidents == edited
            ? context.Keep(NightKind.OnePercent, source, sync)
            : throw BenchStore.Unexpected($"{edited} penduduk diubah, {sync.ChangedResidents} ditemukan berubah.");
    }

    /// <param name="context">Where to measure.</param>
    /// <param name="source">What is changed before the measured time.</param>
    /// <param name="store">Store that holds the source as it was.</param>
    /// <param name="round">Another number gives another one.</param>
    /// <param name="cancellationToken">Stops.</param>
    public static async Task<BenchSync> RwRenumberedAsync(
        this BenchContext context, BenchSource source, BenchStore store, int round, CancellationToken cancellationToken)
    {
        var renamed = await source.RenumberRwAsync(round, cancellationToken);
        var sync = await store.SyncAsync(nameof(RunOutcome.Published), cancellationToken);
        return sync.ChangedAreas == renamed && sync.RowsReceived >= sync.StoredResidents
            ? context.Keep(NightKind.RwRenumbered, source, sync)
            : throw BenchStore.Unexpected($"{renamed} wilayah diubah, {sync.ChangedAreas} ditemukan berubah.");
    }

    private static BenchSync Keep(this BenchContext context, NightKind kind, BenchSource source, BenchSync sync)
    {
        context.Peaks.Add(kind, source.Residents, sync.Process.PeakMebibytes);
        return sync;
    }
}
