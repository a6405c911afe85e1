using SmartVillage.IntegrationTests.Torture;
using SmartVillage.TestSupport.Processes;

namespace SmartVillage.IntegrationTests.Faults;

/// <summary>The part of another process that publishes on the same store until it is killed, or kills itself at a named point.</summary>
internal static class SyncingChild
{
    public const string Part = "sync";

    /// <summary>Point of a child that nobody stops from within.</summary>
    public const string Nowhere = "nowhere";

    private static ModelDatabase Current { get; set; } = GrowingModel.At(1);

    /// <summary>Starts it; with a number of runs it ends by itself after them.</summary>
    public static TestChild Start(string folder, string point, int runs) => TestChild.Start(typeof(SyncingChild).Assembly, Part, folder, point, $"{runs}");

    /// <summary>The part itself.</summary>
    public static async Task PlayAsync(string folder, string point, int runs)
    {
        await using var pilot = new TorturePilot(() => Current, folder, at => Reach(at, point));
        pilot.Get<Store.Sqlite.StoreContext>().Reached = at => Reach(at, point);
        for (var run = 0; run < runs; run++)
        {
            var edition = (await pilot.Stored.ListVillagesAsync(CancellationToken.None)).Select(village => village.Edition).SingleOrDefault();
            Current = GrowingModel.At(edition + 1);
            TestChild.Say("go");
            var report = (await pilot.SyncAsync())[0];
            Reach("ended", point);
            TestChild.Say($"{report.Outcome} {report.Edition}{(report.Joined ? " joined" : string.Empty)}");
        }
    }

    private static void Reach(string at, string point)
    {
        if (string.Equals(at, point, StringComparison.Ordinal))
        {
            TestChild.Die();
        }
    }
}
