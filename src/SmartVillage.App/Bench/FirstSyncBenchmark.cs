using System.Text.Json;
using SmartVillage.App.Demo;

namespace SmartVillage.App.Bench;

/// <summary>
/// The first copy of a village by a new process into an empty store, against <c>mariadb-dump</c> of the same tables and loading that dump into an empty database.
/// Both sides start from nothing in every run, and take turns.
/// </summary>
internal sealed class FirstSyncBenchmark(SyntheticSource source, TemporaryFolder folder, TimeProvider time)
{
    public const string Name = "firstSync";
    public const double Budget = 0.7;
    private const string Copy = "copy";

    private readonly string _dump = ChildProcess.Find("mariadb-dump", "mysqldump");
    private readonly string _client = ChildProcess.Find("mariadb", "mysql");

    public async Task<BenchRatio> RunAsync(int runs, Action<int, BenchRun> report, CancellationToken cancellationToken)
    {
        var measured = new List<BenchRun>();
        for (var run = 1; run <= runs; run++)
        {
            var ours = await SyncAsync(run, cancellationToken);
            var baseline = await DumpAndLoadAsync(run, cancellationToken);
            measured.Add(new BenchRun(Round(ours), Round(baseline)));
            report(run, measured[^1]);
        }

        return BenchRatio.Of(Budget, measured);
    }

    private static double Round(TimeSpan time) => Math.Round(time.TotalSeconds, 3);

    private async Task<TimeSpan> SyncAsync(int run, CancellationToken cancellationToken)
    {
        var store = Directory.CreateDirectory(folder.File($"sync-{run}"));
        var file = Path.Combine(store.FullName, "smartvillage.json");
        await File.WriteAllTextAsync(file, Configuration(), cancellationToken);
        var (program, arguments) = ChildProcess.Self("sync", "--json", "--config", file);
        var elapsed = await ChildProcess.MeasureAsync(program, arguments, password: null, time, cancellationToken);
        store.Delete(recursive: true);
        return elapsed;
    }

    private string Configuration() => JsonSerializer.Serialize(new
    {
        SmartVillage = new
        {
            Store = new { ConnectionString = "Data Source=data/smartvillage.db" },
            Sources = new[] { new { Name = "bench", Kind = "OpenSidMySql", source.ConnectionString, Local = true } },
        },
    });

    private async Task<TimeSpan> DumpAndLoadAsync(int run, CancellationToken cancellationToken)
    {
        var file = folder.File($"dump-{run}.sql");
        await source.Server.CreateDatabaseAsync(Copy, cancellationToken);
        var dump = await RunAsync(_dump, ["--single-transaction", "--quick", $"--result-file={file}", SyntheticSource.Database], cancellationToken);
        var load = await RunAsync(_client, [$"--execute=source {file}", Copy], cancellationToken);
        await source.Server.DropDatabaseAsync(Copy, cancellationToken);
        File.Delete(file);
        return dump + load;
    }

    private Task<TimeSpan> RunAsync(string program, string[] arguments, CancellationToken cancellationToken) => ChildProcess.MeasureAsync(
        program,
        ["--no-defaults", "--host=127.0.0.1", $"--port={source.Server.Port}", $"--user={source.Server.AdminUser}", .. arguments],
        source.Server.AdminPassword, time, cancellationToken);
}
