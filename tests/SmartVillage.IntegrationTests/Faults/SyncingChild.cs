using System.Diagnostics;
using SmartVillage.IntegrationTests.Torture;

namespace SmartVillage.IntegrationTests.Faults;

/// <summary>Another process of this test program that publishes on the same store until it is killed, or kills itself at a named point.</summary>
internal sealed class SyncingChild : IDisposable
{
    public const string Switch = "--syncing-child";

    /// <summary>Point of a child that nobody stops from within.</summary>
    public const string Nowhere = "nowhere";

    private readonly Process _process;

    private SyncingChild(Process process) => _process = process;

    /// <summary>Starts it; with a number of runs it ends by itself after them.</summary>
    public static SyncingChild Start(string folder, string point, int runs)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(SyncingChild).Assembly.Location, Switch, folder, point, $"{runs}"]) { RedirectStandardOutput = true, UseShellExecute = false };
        // Short lives: optimising code in the background costs more than it gives.
        start.Environment["DOTNET_TieredPGO"] = "0";
        return new SyncingChild(Process.Start(start)!);
    }

    /// <summary>The part itself.</summary>
    public static async Task PlayAsync(string folder, string point, int runs)
    {
        await using var pilot = new TorturePilot(() => Current, folder, at => Reach(at, point));
        pilot.Get<Store.Sqlite.StoreContext>().Reached = at => Reach(at, point);
        for (var run = 0; run < runs; run++)
        {
            var edition = (await pilot.Stored.ListVillagesAsync(CancellationToken.None)).Select(village => village.Edition).SingleOrDefault();
            Current = GrowingModel.At(edition + 1);
            Say("go");
            var report = (await pilot.SyncAsync())[0];
            Reach("ended", point);
            Say($"{report.Outcome} {report.Edition}{(report.Joined ? " joined" : string.Empty)}");
        }
    }

    /// <summary>Next line that the child says, or null when it ended.</summary>
    public Task<string?> SaysAsync() => _process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken).AsTask();

    /// <summary>Kills it at once; returns everything that it had still said.</summary>
    public async Task<IReadOnlyList<string>> KillAsync()
    {
        _process.Kill();
        return await EndAsync();
    }

    /// <summary>Waits for its end.</summary>
    public async Task<IReadOnlyList<string>> EndAsync()
    {
        var rest = await _process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return rest.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private static ModelDatabase Current { get; set; } = GrowingModel.At(1);

    private static void Reach(string at, string point)
    {
        if (string.Equals(at, point, StringComparison.Ordinal))
        {
            using var self = Process.GetCurrentProcess();
            self.Kill();
            self.WaitForExit();
        }
    }

    private static void Say(string line)
    {
        Console.Out.WriteLine(line);
        Console.Out.Flush();
    }
}
