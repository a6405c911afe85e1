using SmartVillage.Store.Tests.Support;
using SmartVillage.Sync.Runs;

namespace SmartVillage.Store.Tests.Children;

/// <summary>What children do until they are killed.</summary>
internal static class ChildParts
{
    public const string PublishInALoop = "publish";
    public const string HoldALock = "lock";
    public const string RunForEver = "run";
    public const string FillTheLedger = "ledger";

    /// <summary>Name of the lock that is held.</summary>
    public const string LockName = "source-desa";

    public static async Task PlayAsync(string part, string folder)
    {
        await using var bench = new Workbench(folder);
        switch (part)
        {
            case PublishInALoop:
                await PublishAsync(bench);
                break;
            case HoldALock:
                Say(bench.Locks.TryAcquire(LockName) is null ? "busy" : "held");
                await Task.Delay(Timeout.Infinite);
                break;
            case RunForEver:
                var start = new RunStart(Guid.CreateVersion7(bench.Time.GetUtcNow()), "desa", null, "nightly", "uji", bench.Time.GetUtcNow());
                await bench.Log.StartAsync(start, CancellationToken.None);
                Say(start.RunId.ToString());
                await Task.Delay(Timeout.Infinite);
                break;
            case FillTheLedger:
                for (var i = 1; ; i++)
                {
                    await bench.Ledger.AppendAsync(LedgerSamples.Entry(i), CancellationToken.None);
                    Say(i.ToString());
                }
        }
    }

    private static async Task PublishAsync(Workbench bench)
    {
        for (var village = new GrowingVillage(bench); ;)
        {
            var report = await village.PublishAsync(new Told(progress => Say(progress.Stage)));
            Say($"{report.Outcome} {report.Edition}");
        }
    }

    private static void Say(string line)
    {
        Console.Out.WriteLine(line);
        Console.Out.Flush();
    }

    private sealed class Told(Action<RunProgress> tell) : IProgress<RunProgress>
    {
        public void Report(RunProgress value) => tell(value);
    }
}
