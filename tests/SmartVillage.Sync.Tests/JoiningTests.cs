using SmartVillage.Sync.Runs;
using SmartVillage.Sync.Tests.Fakes;

namespace SmartVillage.Sync.Tests;

public class JoiningTests
{
    private const string First = "18.72.04.1002";
    private const string Second = "18.72.04.1003";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(First, true)]
    [InlineData(Second, false)]
    [InlineData(null, false)]
    public async Task A_run_on_one_village_is_joined_only_by_who_asked_for_that_village(string? wanted, bool joins)
    {
        var workshop = new Workshop().WithFamilies(2);
        workshop.Source.Villages.Add(MemorySource.Village(Second, "Mulyosari"));
        await OrderAsync(workshop, null);
        workshop.Time.Advance(TimeSpan.FromMinutes(1));
        var (entered, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        workshop.Source.OnReading = (_, _) =>
        {
            entered.TrySetResult();
            return release.Task;
        };
        var running = OrderAsync(workshop, First);
        await entered.Task.WaitAsync(Cancellation);

        var second = OrderAsync(workshop, wanted);
        release.SetResult();
        await running;
        while (!second.IsCompleted)
        {
            workshop.Time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        var reports = await second;
        Assert.Equal(joins, reports[0].Joined);
        Assert.Equal(wanted is null ? [First, Second] : [wanted], reports.Select(report => report.Village!));
    }

    [Fact]
    public async Task A_rejection_that_comes_while_an_approval_publishes_does_not_hide_the_edition()
    {
        var workshop = new Workshop().WithFamilies(30);
        await workshop.SyncAsync();
        workshop.Source.Delete(Domain.Records.Entities.Residents, row => row.SourceKey > 100);
        var stopped = await workshop.SyncAsync();
        workshop.Source.OnReading = async (_, token) =>
        {
            workshop.Source.OnReading = null;
            await workshop.Commands.RejectAsync(stopped.RunId, "Orang lain", token);
        };

        var report = await workshop.Commands.ApproveAsync(stopped.RunId, "Bu Lurah", Cancellation);

        Assert.Equal((RunOutcome.Published, 2L), (report.Outcome, report.Edition));
        Assert.Equal(RunOutcome.Published, (await workshop.Log.FindAsync(stopped.RunId, Cancellation))!.Outcome);
    }

    [Fact]
    public async Task A_preview_of_two_weeks_ago_cannot_be_approved_and_the_next_run_makes_a_new_one()
    {
        var workshop = new Workshop().WithFamilies(30);
        await workshop.SyncAsync();
        workshop.Source.Delete(Domain.Records.Entities.Residents, row => row.SourceKey > 100);
        var stopped = await workshop.SyncAsync();
        workshop.Time.Advance(TimeSpan.FromDays(14) + TimeSpan.FromMinutes(1));

        var expired = await Assert.ThrowsAsync<Domain.Errors.SmartVillageException>(() => workshop.Commands.ApproveAsync(stopped.RunId, "Bu Lurah", Cancellation));
        var fresh = await workshop.SyncAsync();
        var approved = await workshop.Commands.ApproveAsync(fresh.RunId, "Bu Lurah", Cancellation);

        Assert.Equal("SV-RUN-410", expired.Code);
        Assert.Equal((RunOutcome.AwaitingApproval, RunOutcome.Published), (fresh.Outcome, approved.Outcome));
    }

    private static Task<IReadOnlyList<RunReport>> OrderAsync(Workshop workshop, string? village) =>
        workshop.Commands.RunAsync(new SyncOrder(village, "manual", "uji", Preview: false), null, Cancellation);
}
