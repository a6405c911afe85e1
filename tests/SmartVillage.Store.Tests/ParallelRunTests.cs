using Microsoft.Extensions.Logging.Abstractions;
using SmartVillage.Domain.Errors;
using SmartVillage.Domain.Records;
using SmartVillage.Store.Tests.Support;
using SmartVillage.Sync.Gates;
using SmartVillage.Sync.Pipeline;
using SmartVillage.Sync.Runs;
using SmartVillage.Sync.Tests.Fakes;

namespace SmartVillage.Store.Tests;

/// <summary>Several sources in one run, on a store that has one writer.</summary>
public sealed class ParallelRunTests : IAsyncDisposable
{
    private readonly Workbench _bench = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sources_are_read_at_the_same_time_up_to_the_bound_and_all_are_published()
    {
        var sources = Enumerable.Range(1, 6).Select(Source).ToList();
        var (reading, most, bothRead) = (0, 0, new TaskCompletionSource());
        foreach (var source in sources)
        {
            source.OnReading = async (entity, token) =>
            {
                if (entity == Entities.Areas)
                {
                    most = Math.Max(most, Interlocked.Increment(ref reading));
                    if (reading > 1)
                    {
                        bothRead.TrySetResult();
                    }

                    await bothRead.Task.WaitAsync(token);
                }
                else if (entity == Entities.All[^1])
                {
                    Interlocked.Decrement(ref reading);
                }
            };
        }

        var reports = await RunAsync(sources);

        Assert.Equal(sources.Select(source => source.Name), reports.Select(report => report.Source));
        Assert.All(reports, report => Assert.Equal((RunOutcome.Published, 1L, 40L), (report.Outcome, report.Edition, report.Stored["residents"])));
        Assert.Equal(2, most);
    }

    [Fact]
    public async Task A_first_edition_is_read_while_another_is_written_straight_into_its_tables()
    {
        var (slow, quick) = (Source(1), Source(2));
        var (writing, quickRead) = (new TaskCompletionSource(), new TaskCompletionSource());
        slow.OnReading = async (entity, token) =>
        {
            if (entity == Entities.All[^1])
            {
                writing.TrySetResult();
                await quickRead.Task.WaitAsync(token);
            }
        };
        quick.OnReading = async (entity, token) =>
        {
            if (entity == Entities.Areas)
            {
                await writing.Task.WaitAsync(token);
            }
            else if (entity == Entities.All[^1])
            {
                quickRead.TrySetResult();
            }
        };

        // Both villages must be known before: a new one is written down by whoever writes.
        await _bench.Store.EnsureVillageAsync(slow.Name, slow.Villages[0], Cancellation);
        await _bench.Store.EnsureVillageAsync(quick.Name, quick.Villages[0], Cancellation);
        var reports = await RunAsync([slow, quick]);

        Assert.All(reports, report => Assert.Equal((RunOutcome.Published, 40L), (report.Outcome, report.Stored["residents"])));
        Assert.All(await _bench.Store.ListVillagesAsync(Cancellation), village => Assert.Null(_bench.Receipts.FindBroken(village.Id)));
        var again = await RunAsync([slow, quick]);
        Assert.All(again, report => Assert.Equal(RunOutcome.Unchanged, report.Outcome));
    }

    [Fact]
    public async Task A_source_that_fails_stops_no_other()
    {
        var sources = Enumerable.Range(1, 3).Select(Source).ToList();
        sources[1].Failure = new SourceException("SV-SRC-001", "Sumber mati.", "Hidupkan.");

        var reports = await RunAsync(sources);

        Assert.Equal([RunOutcome.Published, RunOutcome.Failed, RunOutcome.Published], reports.Select(report => report.Outcome));
        Assert.Equal("SV-SRC-001", reports[1].Error?.Code);
    }

    [Fact]
    public async Task Two_sources_of_one_village_do_not_overwrite_each_other()
    {
        var (first, second) = (Source(1), Source(2));
        await RunAsync([first]);
        second.Villages.Clear();
        second.Villages.Add(first.Villages[0]);
        second.Edit(Entities.Areas, 1, ("hamlet", "SALINAN LAMA"));

        for (var again = 0; again < 2; again++)
        {
            var reports = await RunAsync([first, second]);

            Assert.Equal([RunOutcome.Unchanged, RunOutcome.Failed], reports.Select(report => report.Outcome));
            Assert.Equal(("SV-RUN-408", 1L), (reports[1].Error?.Code, reports[1].Edition));
        }

        // The first one was taken out of the configuration.
        Assert.Equal(RunOutcome.Published, Assert.Single(await RunAsync([second])).Outcome);
    }

    [Fact]
    public async Task A_failure_before_the_source_answers_names_the_edition_that_is_served()
    {
        var source = Source(1);
        await RunAsync([source]);
        source.Failure = new SourceException("SV-SRC-001", "Sumber mati.", "Hidupkan.");

        var report = Assert.Single(await RunAsync([source]));

        Assert.Equal((RunOutcome.Failed, 1L), (report.Outcome, report.Edition));
    }

    [Fact]
    public async Task Villages_with_equal_area_names_keep_their_rows_apart()
    {
        var (first, second) = (Source(1), Source(2));
        await RunAsync([first, second]);
        second.Edit(Entities.Areas, 1, ("hamlet", "BARU"));
        second.Delete(Entities.Residents, row => row.SourceKey == 5);

        var reports = await RunAsync([first, second]);

        Assert.Equal([RunOutcome.Unchanged, RunOutcome.Published], reports.Select(report => report.Outcome));
        var villages = await _bench.Store.ListVillagesAsync(Cancellation);
        Assert.Equal((40, 39), (await CountAsync(villages[0].Id), await CountAsync(villages[1].Id)));
        Assert.DoesNotContain("BARU", await HamletsAsync(villages[0].Id));
        Assert.Contains("BARU", await HamletsAsync(villages[1].Id));
    }

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    private static MemorySource Source(int number)
    {
        var source = new MemorySource { Name = $"desa-{number}" };
        source.Villages[0] = MemorySource.Village($"18.72.04.{1000 + number}", $"Desa {number}");
        source.AddFamilies(10);
        return source;
    }

    private async Task<IReadOnlyList<RunReport>> RunAsync(IReadOnlyList<MemorySource> sources)
    {
        _bench.Time.Advance(TimeSpan.FromMinutes(1));
        foreach (var source in sources)
        {
            source.TakenAt = _bench.Time.GetUtcNow();
        }

        await using var commands = new SyncCommands(
            sources, new SyncEngine(_bench.Store, _bench.Log, new GateOptions(), _bench.Time, NullLogger<SyncEngine>.Instance), _bench.Store, _bench.Log, _bench.Locks, _bench.Time,
            new RunOptions { Parallel = 2 });
        return await commands.RunAsync(new SyncOrder(null, "manual", "uji", Preview: false), null, Cancellation);
    }

    private async Task<int> CountAsync(long village) => await _bench.Store.ReadAllAsync(village, Entities.Residents, Cancellation).CountAsync(Cancellation);

    private async Task<List<string?>> HamletsAsync(long village) =>
        await _bench.Store.ReadAllAsync(village, Entities.Areas, Cancellation).Select(row => row.Record.Text(Entities.Areas["hamlet"])).ToListAsync(Cancellation);
}
