using SmartVillage.Domain.Errors;
using SmartVillage.Domain.Records;
using SmartVillage.Sync.Runs;

namespace SmartVillage.Sync.Tests;

/// <summary>An approval publishes what its preview showed, and nothing else.</summary>
public class ApprovalTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Approval_publishes_what_was_shown()
    {
        var (workshop, stopped, _) = await StoppedAsync();

        var report = await workshop.Commands.ApproveAsync(stopped.RunId, "Bu Lurah", Cancellation);

        Assert.Equal(RunOutcome.Published, report.Outcome);
        Assert.Equal(stopped.RunId, report.RunId);
        Assert.Equal(100, report.Stored["residents"]);
        var entry = await workshop.Log.FindAsync(report.RunId, Cancellation);
        Assert.Equal(("Bu Lurah", RunOutcome.Published), (entry!.DecidedBy, entry.Outcome));
    }

    [Fact]
    public async Task Approval_of_changes_that_are_no_longer_the_same_makes_a_new_preview()
    {
        var (workshop, stopped, _) = await StoppedAsync();
        workshop.Delete(Entities.Residents, row => row.SourceKey == 1);

        var report = await workshop.Commands.ApproveAsync(stopped.RunId, "Bu Lurah", Cancellation);

        Assert.Equal(RunOutcome.AwaitingApproval, report.Outcome);
        Assert.NotEqual(stopped.RunId, report.RunId);
        Assert.Equal(120, workshop.Store.Live(1, Entities.Residents).Count());
        Assert.Equal(RunOutcome.Superseded, (await workshop.Log.FindAsync(stopped.RunId, Cancellation))!.Outcome);
    }

    [Fact]
    public async Task Rejecting_keeps_the_edition_and_cannot_be_approved_later()
    {
        var (workshop, stopped, _) = await StoppedAsync();

        var report = await workshop.Commands.RejectAsync(stopped.RunId, "Bu Lurah", Cancellation);

        Assert.Equal(RunOutcome.Rejected, report.Outcome);
        var error = await Assert.ThrowsAsync<SmartVillageException>(
            () => workshop.Commands.ApproveAsync(stopped.RunId, "Bu Lurah", Cancellation));
        Assert.Equal("SV-RUN-409", error.Code);
    }

    [Fact]
    public async Task A_preview_publishes_nothing_and_can_be_approved()
    {
        var workshop = new Workshop().WithFamilies(4);

        var preview = await workshop.SyncAsync(preview: true);
        var report = await workshop.Commands.ApproveAsync(preview.RunId, "Bu Lurah", Cancellation);

        Assert.Equal(RunOutcome.AwaitingApproval, preview.Outcome);
        Assert.Equal(16, preview.Changes["residents"].Added);
        Assert.Equal((RunOutcome.Published, 1L), (report.Outcome, report.Edition));
    }

    [Fact]
    public async Task A_preview_leaves_a_run_that_waits_for_approval_alone()
    {
        var (workshop, stopped, _) = await StoppedAsync();

        var preview = await workshop.SyncAsync(preview: true);
        var second = await workshop.SyncAsync(preview: true);

        Assert.Equal(RunOutcome.AwaitingApproval, (await workshop.Log.FindAsync(stopped.RunId, Cancellation))!.Outcome);
        Assert.Equal(RunOutcome.Superseded, (await workshop.Log.FindAsync(preview.RunId, Cancellation))!.Outcome);
        var report = await workshop.Commands.ApproveAsync(stopped.RunId, "Bu Lurah", Cancellation);
        Assert.Equal(RunOutcome.Published, report.Outcome);
        Assert.Equal(RunOutcome.Superseded, (await workshop.Log.FindAsync(second.RunId, Cancellation))!.Outcome);
    }

    [Fact]
    public async Task Other_changes_become_a_new_preview_although_no_gate_would_stop_them()
    {
        var (workshop, stopped, deleted) = await StoppedAsync();
        workshop.Source.Tables["residents"].AddRange(deleted);
        workshop.Edit(Entities.Residents, 5, ("occupation", "9"));

        var report = await workshop.Commands.ApproveAsync(stopped.RunId, "Bu Lurah", Cancellation);

        Assert.Equal((RunOutcome.AwaitingApproval, "approval-outdated"), (report.Outcome, Assert.Single(report.Gates).Code));
        Assert.NotEqual(stopped.RunId, report.RunId);
        Assert.Equal(1, report.Edition);
        Assert.Null(report.ApprovedBy);
        var second = await workshop.Commands.ApproveAsync(report.RunId, "Bu Lurah", Cancellation);
        Assert.Equal((RunOutcome.Published, 2L, 1L), (second.Outcome, second.Edition, second.Changes["residents"].Changed));
    }

    [Fact]
    public async Task Where_nothing_differs_any_more_the_run_ends_unchanged()
    {
        var (workshop, stopped, deleted) = await StoppedAsync();
        workshop.Source.Tables["residents"].AddRange(deleted);

        var report = await workshop.Commands.ApproveAsync(stopped.RunId, "Bu Lurah", Cancellation);

        Assert.Equal((RunOutcome.Unchanged, 1L, stopped.RunId), (report.Outcome, report.Edition, report.RunId));
        Assert.Equal(RunOutcome.Unchanged, (await workshop.Log.FindAsync(stopped.RunId, Cancellation))!.Outcome);
    }

    [Fact]
    public async Task A_first_edition_is_approved_as_it_was_shown()
    {
        var workshop = new Workshop().WithFamilies(4);
        var preview = await workshop.SyncAsync(preview: true);
        workshop.Edit(Entities.Residents, 5, ("occupation", "9"));

        var other = await workshop.Commands.ApproveAsync(preview.RunId, "Bu Lurah", Cancellation);
        var same = await workshop.Commands.ApproveAsync(other.RunId, "Bu Lurah", Cancellation);

        Assert.Equal((RunOutcome.AwaitingApproval, 0L), (other.Outcome, other.Edition));
        Assert.Equal((RunOutcome.Published, 1L), (same.Outcome, same.Edition));
    }

    [Fact]
    public async Task Who_approved_is_in_the_log_the_report_and_the_receipt()
    {
        var (workshop, stopped, _) = await StoppedAsync();

        var report = await workshop.Commands.ApproveAsync(stopped.RunId, "Bu Lurah", Cancellation);

        Assert.Equal("Bu Lurah", report.ApprovedBy);
        Assert.Equal("Bu Lurah", workshop.Store.Published[^1].Receipt.ApprovedBy);
        Assert.Null(workshop.Store.Published[0].Receipt.ApprovedBy);
        Assert.Equal("Bu Lurah", (await workshop.Log.FindAsync(stopped.RunId, Cancellation))!.DecidedBy);
    }

    [Fact]
    public async Task A_superseded_preview_cannot_be_approved_and_the_newer_one_can()
    {
        var (workshop, stopped, _) = await StoppedAsync();
        var newer = await workshop.SyncAsync();

        var error = await Assert.ThrowsAsync<SmartVillageException>(() => workshop.Commands.ApproveAsync(stopped.RunId, "Bu Lurah", Cancellation));
        var report = await workshop.Commands.ApproveAsync(newer.RunId, "Bu Lurah", Cancellation);

        Assert.Equal(("SV-RUN-409", RunOutcome.Published), (error.Code, report.Outcome));
        Assert.Equal(RunOutcome.Superseded, (await workshop.Log.FindAsync(stopped.RunId, Cancellation))!.Outcome);
    }

    [Fact]
    public async Task A_source_that_fails_leaves_the_preview_to_be_approved_later()
    {
        var (workshop, stopped, _) = await StoppedAsync();
        workshop.Source.Failure = new SourceException("SV-SRC-001", "Tidak terhubung.", "Periksa.");

        var failed = await workshop.Commands.ApproveAsync(stopped.RunId, "Bu Lurah", Cancellation);
        workshop.Source.Failure = null;
        var report = await workshop.Commands.ApproveAsync(stopped.RunId, "Bu Lurah", Cancellation);

        Assert.Equal((RunOutcome.Failed, RunOutcome.Published), (failed.Outcome, report.Outcome));
    }

    private static async Task<(Workshop Workshop, RunReport Stopped, IReadOnlyList<EntityRecord> Deleted)> StoppedAsync()
    {
        var workshop = new Workshop().WithFamilies(30);
        await workshop.SyncAsync();
        var deleted = workshop.Source.Tables["residents"].Where(row => row.SourceKey > 100).ToList();
        workshop.Delete(Entities.Residents, row => row.SourceKey > 100);
        var stopped = await workshop.SyncAsync();
        Assert.Equal(RunOutcome.AwaitingApproval, stopped.Outcome);
        return (workshop, stopped, deleted);
    }
}
