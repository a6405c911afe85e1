using System.Diagnostics;
using SmartVillage.Domain.Records;
using SmartVillage.IntegrationTests.Torture;

namespace SmartVillage.IntegrationTests.Faults;

/// <summary>P9: a process that dies at any step, or at any moment, leaves the last edition served and nothing in the way of the next run.</summary>
public sealed class KillTests
{
    private static readonly string[] Points =
    [
        "opening", "reference", .. Entities.All.Select(entity => $"read-{entity.Name}"), "second-reading", "begun", "rows", "edition", "statistics", "reviews", "village", "receipt",
        "retention", "proof", "commit", "ended",
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Killed_at_every_step_the_next_run_converges()
    {
        using var store = new SurvivingStore();
        foreach (var point in Points)
        {
            var before = await store.AssertServedAsync(atLeast: 0);
            using (var child = SyncingChild.Start(store.Folder, point, runs: 1))
            {
                Assert.Equal(["go"], await child.EndAsync(Token));
            }

            var after = await store.AssertServedAsync(atLeast: before);
            Assert.Equal(point is "commit" or "ended" ? before + 1 : before, after);
        }

        await store.AssertConvergesAsync();
    }

    [Fact]
    public async Task Killed_in_a_first_sync_the_next_one_starts_anew()
    {
        foreach (var point in TortureSettings.IsLong ? Points : ["read-residents", "rows", "proof", "commit"])
        {
            using var store = new SurvivingStore();
            using (var child = SyncingChild.Start(store.Folder, point, runs: 1))
            {
                await child.EndAsync(Token);
            }

            Assert.Equal(point is "commit" or "ended" ? 1 : 0, await store.AssertServedAsync(atLeast: 0));
            await store.AssertConvergesAsync();
        }
    }

    [Fact]
    public async Task Killed_at_any_moment_the_next_run_converges()
    {
        using var store = new SurvivingStore();
        var random = new Random(20260302);
        for (var kill = 0; kill < TortureSettings.Kills; kill++)
        {
            using var child = SyncingChild.Start(store.Folder, SyncingChild.Nowhere, runs: int.MaxValue);
            var said = new List<string>();
            for (var lines = random.Next(1, 8); said.Count < lines;)
            {
                said.Add(await child.SaysAsync(Token));
            }

            var start = Stopwatch.GetTimestamp();
            var moment = TimeSpan.FromMicroseconds(random.Next(60_000));
            SpinWait.SpinUntil(() => Stopwatch.GetElapsedTime(start) >= moment);
            said.AddRange(await child.KillAsync(Token));
            var published = said.Where(line => line.StartsWith("Published ", StringComparison.Ordinal)).Select(line => long.Parse(line.Split(' ')[1])).LastOrDefault();

            await store.AssertServedAsync(published);
        }

        await store.AssertConvergesAsync();
    }

    [Fact]
    public async Task Two_processes_that_start_at_once_make_one_run()
    {
        using var store = new SurvivingStore();
        for (var round = 1; round <= (TortureSettings.IsLong ? 20 : 3); round++)
        {
            using var one = SyncingChild.Start(store.Folder, SyncingChild.Nowhere, runs: 1);
            using var other = SyncingChild.Start(store.Folder, SyncingChild.Nowhere, runs: 1);
            var said = await Task.WhenAll(one.EndAsync(Token), other.EndAsync(Token));

            // Whoever comes late joins, or finds the edition of the other and makes the next.
            var editions = said.Select(lines => lines[^1].Split(' ')).ToList();
            Assert.All(editions, words => Assert.Contains(words[0], (string[])["Published", "Unchanged"]));
            var served = await store.AssertServedAsync(editions.Max(words => long.Parse(words[1])));
            Assert.Equal(editions.Max(words => long.Parse(words[1])), served);
        }

        await store.AssertConvergesAsync();
    }
}
