using SmartVillage.App.Demo;

namespace SmartVillage.App.Bench;

/// <summary>What all figures share: sources and stores, which are made once, and what was measured on the way.</summary>
internal sealed class BenchContext(BenchServer server, TemporaryFolder folder, BenchOptions options, TimeProvider time, Action<string> report)
{
    private readonly Dictionary<(int Residents, bool Local), BenchStore> _stores = [];
    private int _folders;

    public int Runs => options.Runs;

    public TimeProvider Time => time;

    public PeakLog Peaks { get; } = new();

    public MariaDbTools Tools { get; } = new(time);

    public Task<BenchSource> SourceAsync(int residents, CancellationToken cancellationToken) => server.SourceAsync(residents, cancellationToken);

    /// <summary>The number that was asked for, or the one of the budget.</summary>
    public int ResidentsOr(int standard) => options.Residents ?? standard;

    public string File(string name) => folder.File(name);

    /// <summary>A store that was never synced.</summary>
    public BenchStore EmptyStore(BenchSource source, bool local) => new(File($"store-{++_folders}"), source.ConnectionString, local, time);

    /// <summary>A store that holds the source as it is; the first to ask for it pays for making it.</summary>
    public async Task<BenchStore> SyncedStoreAsync(BenchSource source, bool local, CancellationToken cancellationToken)
    {
        if (!_stores.TryGetValue((source.Residents, local), out var store))
        {
            Report("Sinkronisasi pertama sebagai persiapan…");
            store = EmptyStore(source, local);
            await this.FirstSyncAsync(source, store, cancellationToken);
            _stores[(source.Residents, local)] = store;
        }

        return store;
    }

    public void Report(string text) => report(text);

    /// <summary>Says how a pair of measurements ended.</summary>
    public void Report(string figure, int run, BenchRun pair, string unit = BenchUnits.Seconds) => report(
        $"{figure} {run}/{Runs}: {BenchUnits.Show(pair.Ours, unit)}{(pair.Baseline is { } baseline ? $", pembanding {BenchUnits.Show(baseline, unit)}" : string.Empty)}");
}
