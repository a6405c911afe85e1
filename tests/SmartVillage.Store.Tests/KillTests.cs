using System.Diagnostics;
using SmartVillage.Store.Tests.Children;
using SmartVillage.Store.Tests.Support;
using SmartVillage.Sync.Runs;
using SmartVillage.TestSupport.Processes;

namespace SmartVillage.Store.Tests;

public class KillTests
{
    private const int Kills = 10;

    [Fact]
    public async Task A_process_killed_at_any_moment_loses_nothing_and_the_next_run_converges()
    {
        await using var bench = new Workbench();
        var random = new Random(20260301);
        for (var kill = 0; kill < Kills; kill++)
        {
            var (said, atLeast) = await KillSomewhereAsync(bench.Folder, random);

            await using var after = bench.Beside();
            Assert.Equal("ok", after.Context.Population.Use(connection => SqliteScalar(connection, "PRAGMA integrity_check")));
            var village = after.Read(reader => reader.FindVillage("18.72.04.1002"));
            var edition = village?.Edition ?? 0;
            Assert.True(edition >= atLeast, $"Edition {atLeast} had been published, {edition} is visible after: {said}");
            if (edition > 0)
            {
                Assert.Equal([edition], after.Read(reader => GrowingVillage.EditionsIn(reader, village!)));
                Assert.Null(after.Receipts.FindBroken(village!.Id));
                Assert.True(after.Receipts.CoversVisibleEdition(village.Id));
            }

            var report = await new GrowingVillage(after).PublishAsync(progress: null);
            Assert.Equal((RunOutcome.Published, edition + 1), (report.Outcome, report.Edition));
            Assert.DoesNotContain(await after.Log.ListAsync(null, 100, TestContext.Current.CancellationToken), run => run.Outcome == RunOutcome.Running);
        }
    }

    private static async Task<(string Said, long Edition)> KillSomewhereAsync(string folder, Random random)
    {
        using var child = TestChild.Start(typeof(ChildParts).Assembly, ChildParts.PublishInALoop, folder);
        var (lines, edition) = (new List<string>(), 0L);
        // Somewhere in the first rounds; half of the kills while an edition is being written.
        var (until, stage) = (random.Next(1, 30), random.Next(2) == 0 ? "publishing" : null);
        while (lines.Count < until || (stage is not null && lines[^1] != stage))
        {
            lines.Add(await child.SaysAsync(TestContext.Current.CancellationToken));
        }

        var start = Stopwatch.GetTimestamp();
        var moment = TimeSpan.FromMicroseconds(random.Next(40_000));
        SpinWait.SpinUntil(() => Stopwatch.GetElapsedTime(start) >= moment);
        lines.AddRange(await child.KillAsync(TestContext.Current.CancellationToken));
        foreach (var line in lines.Where(line => line.StartsWith("Published ", StringComparison.Ordinal)))
        {
            edition = long.Parse(line.AsSpan("Published ".Length));
        }

        return (string.Join(' ', lines), edition);
    }

    private static string? SqliteScalar(Microsoft.Data.Sqlite.SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar()?.ToString();
    }
}
