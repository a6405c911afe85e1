using SmartVillage.Domain.Records;
using SmartVillage.Store.Tests.Support;
using SmartVillage.Sync.Runs;
using SmartVillage.Sync.Tests.Fakes;
using SmartVillage.TestSupport.Processes;

namespace SmartVillage.Store.Tests.Children;

/// <summary>What children do until they are killed.</summary>
internal static class ChildParts
{
    public const string PublishInALoop = "publish";
    public const string HoldALock = "lock";
    public const string RunForEver = "run";
    public const string FillTheLedger = "ledger";
    public const string DieAfterPublishing = "die-publishing";
    public const string DieAfterConfirming = "die-confirming";
    public const string DieAfterApproving = "die-approving";
    public const string DieWhileApproving = "die-while-approving";

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
                TestChild.Say(bench.Locks.TryAcquire(LockName) is null ? "busy" : "held");
                await Task.Delay(Timeout.Infinite);
                break;
            case RunForEver:
                var start = new RunStart(Guid.CreateVersion7(bench.Time.GetUtcNow()), "desa", null, "nightly", "uji", bench.Time.GetUtcNow());
                await bench.Log.StartAsync(start, CancellationToken.None);
                TestChild.Say(start.RunId.ToString());
                await Task.Delay(Timeout.Infinite);
                break;
            case DieAfterPublishing or DieAfterConfirming or DieAfterApproving or DieWhileApproving:
                await DieAroundCommitAsync(bench, part);
                break;
            case FillTheLedger:
                for (var i = 1; ; i++)
                {
                    await bench.Ledger.AppendAsync(LedgerSamples.Entry(i), CancellationToken.None);
                    TestChild.Say(i.ToString());
                }
        }
    }

    private static async Task PublishAsync(Workbench bench)
    {
        for (var village = new GrowingVillage(bench); ;)
        {
            var report = await village.PublishAsync(new Told(progress => TestChild.Say(progress.Stage)));
            TestChild.Say($"{report.Outcome} {report.Edition}");
        }
    }

    /// <summary>Makes a second run that ends with the process in the moment before or after its commit.</summary>
    private static async Task DieAroundCommitAsync(Workbench bench, string part)
    {
        bench.Source.AddFamilies(30);
        await RunAsync(bench);
        if (part == DieAfterPublishing)
        {
            bench.Source.Delete(Entities.Families, row => row.SourceKey == 2);
            bench.Source.Delete(Entities.Residents, row => row.Number(Entities.Residents["family"]) == 2);
        }
        else if (part is DieAfterApproving or DieWhileApproving)
        {
            bench.Source.Delete(Entities.Residents, row => row.SourceKey > 100);
        }

        var stopped = part is DieAfterApproving or DieWhileApproving ? await RunAsync(bench) : null;
        bench.Context.Reached = at =>
        {
            if (at == (part == DieWhileApproving ? "proof" : "commit"))
            {
                TestChild.Die();
            }
        };
        await (stopped is null ? RunAsync(bench) : bench.Commands.ApproveAsync(stopped.RunId, "Bu Lurah", CancellationToken.None));
        TestChild.Say("alive");
    }

    private static async Task<RunReport> RunAsync(Workbench bench)
    {
        bench.Time.Advance(TimeSpan.FromMinutes(1));
        bench.Source.TakenAt = bench.Time.GetUtcNow();
        return (await bench.Commands.RunAsync(new SyncOrder(null, "manual", "uji", Preview: false), null, CancellationToken.None))[0];
    }

    private sealed class Told(Action<RunProgress> tell) : IProgress<RunProgress>
    {
        public void Report(RunProgress value) => tell(value);
    }
}
