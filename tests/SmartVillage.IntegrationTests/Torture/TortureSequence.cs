using SmartVillage.Sync.Runs;
using SmartVillage.TestSupport.OpenSid;

namespace SmartVillage.IntegrationTests.Torture;

/// <summary>Plays a sequence: steps, a run, what a person decides about a preview, and after everything the proof that the copy converges.</summary>
internal sealed class TortureSequence : IAsyncDisposable
{
    private const int Approves = 5;
    private const int Rejects = 7;

    private static int _confirmed;

    private readonly ModelActions _actions;
    private readonly TorturePilot _pilot;
    private readonly Dictionary<string, VillageWatch> _villages = new(StringComparer.Ordinal);
    private readonly bool _isShared;
    private TimeSpan _clock;
    private bool _read;

    /// <summary>Sequences whose last night was proven by digests alone.</summary>
    public static int Confirmed => _confirmed;

    private TortureSequence(TortureCase sequence)
    {
        _isShared = sequence.Villages > 1;
        _actions = new ModelActions(ModelLoader.Load(sequence.Release, sequence.Villages, sequence.Residents, sequence.Seed));
        _pilot = new TorturePilot(() => _actions.Model, reached: step => _read |= step == "second-reading", digestWidth: sequence.Seed % 2 == 0 ? 8 : 1);
    }

    public static async Task PlayAsync(TortureCase sequence)
    {
        await using var play = new TortureSequence(sequence);
        await play.RunAsync(decision: 0);
        foreach (var round in sequence.Rounds)
        {
            foreach (var step in round.Steps)
            {
                play._actions.Apply(step);
            }

            await play.RunAsync(round.Decision);
        }

        await play.RunAsync(decision: 0);
        Assert.All(await play.RunAsync(decision: 0), report => Assert.Equal(RunOutcome.Unchanged, report.Outcome));
        // A night later nobody has changed anything, but everybody is a day older.
        play._read = false;
        play._pilot.Clock.Move(TimeSpan.FromDays(1));
        Assert.All(await play.RunAsync(decision: 0), report => Assert.Equal(RunOutcome.Unchanged, report.Outcome));
        Interlocked.Add(ref _confirmed, play._read ? 0 : 1);
        Assert.DoesNotContain(await play._pilot.Log.ListAsync(village: null, 1000, CancellationToken.None), run => run.Outcome == RunOutcome.Running);
    }

    public ValueTask DisposeAsync() => _pilot.DisposeAsync();

    private async Task<IReadOnlyList<RunReport>> RunAsync(int decision)
    {
        _pilot.Clock.Move(_actions.ClockOffset - _clock);
        _clock = _actions.ClockOffset;
        var reports = await _pilot.SyncAsync();
        Assert.Equal(_isShared ? 2 : 1, reports.Count);
        foreach (var report in reports)
        {
            await WatchOf(report).LookAsync(report, _actions.Model);
        }

        foreach (var stopped in reports.Where(report => report.Outcome == RunOutcome.AwaitingApproval))
        {
            if (decision <= Approves)
            {
                var approved = await _pilot.Commands.ApproveAsync(stopped.RunId, "Ibu Lurah", CancellationToken.None);
                Assert.True(approved.Outcome == RunOutcome.Published, $"An approved run of unchanged data ended as {approved.Outcome}");
                await WatchOf(approved).LookAsync(approved, _actions.Model);
            }
            else if (decision <= Rejects)
            {
                Assert.Equal(RunOutcome.Rejected, (await _pilot.Commands.RejectAsync(stopped.RunId, "Ibu Lurah", CancellationToken.None)).Outcome);
            }
        }

        return reports;
    }

    private VillageWatch WatchOf(RunReport report)
    {
        if (!_villages.TryGetValue(report.Village!, out var watch))
        {
            var tenant = _isShared && report.Village == OpenSidVillage.Margodadi.Code ? "2" : "1";
            _villages[report.Village!] = watch = new VillageWatch(_pilot, new VillageScope(tenant, !_isShared));
        }

        return watch;
    }
}
