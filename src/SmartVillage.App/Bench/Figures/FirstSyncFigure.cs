namespace SmartVillage.App.Bench.Figures;

/// <summary>
/// The first copy of a village by a new process into an empty store, against <c>mariadb-dump</c> of the same tables and loading that dump into an empty database.
/// Both sides start from nothing in every run, and take turns.
/// </summary>
internal sealed class FirstSyncFigure : IBenchFigure
{
    private const double Budget = 0.7;
    private const string Copy = "copy";

    public string Name => "firstSync";

    public int StandardResidents => 170_000;

    public async Task<BenchRatio> MeasureAsync(BenchContext context, CancellationToken cancellationToken)
    {
        var source = await context.SourceAsync(context.ResidentsOr(StandardResidents), cancellationToken);
        var measured = new List<BenchRun>();
        for (var run = 1; run <= context.Runs; run++)
        {
            var store = context.EmptyStore(source, local: true);
            var ours = await context.FirstSyncAsync(source, store, cancellationToken);
            store.Delete();
            measured.Add(new BenchRun(ours.Process.Seconds, await DumpAndLoadAsync(context, source, cancellationToken)));
            context.Report(Name, run, measured[^1]);
        }

        return BenchRatio.Of(Budget, source.Residents, measured);
    }

    private static async Task<double> DumpAndLoadAsync(BenchContext context, BenchSource source, CancellationToken cancellationToken)
    {
        var file = context.File("dump.sql");
        await source.Server.CreateDatabaseAsync(Copy, cancellationToken);
        var dump = await context.Tools.DumpAsync(source, file, cancellationToken);
        var load = await context.Tools.LoadAsync(source.Server, file, Copy, cancellationToken);
        await source.Server.DropDatabaseAsync(Copy, cancellationToken);
        File.Delete(file);
        return dump.Seconds + load.Seconds;
    }
}
