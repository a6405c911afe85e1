using SmartVillage.Services.Evaluation;
using SmartVillage.Services.Requests;

namespace SmartVillage.Services.Tests.Evaluation;

/// <summary>Figures of the evaluation: what is undone is never better than what is late, and what residents cancel says nothing.</summary>
public sealed class ServiceFiguresTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 2, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Now = Start.AddDays(10);

    [Fact]
    public void Done_refused_and_overdue_requests_make_the_share_and_the_median()
    {
        var figures = ServiceFigures.Of(
            [
                Ended(RequestState.Completed, hours: 10, due: 24),
                Ended(RequestState.Completed, hours: 30, due: 24),
                Ended(RequestState.Rejected, hours: 20, due: 24) with { Refusal = RefusalReason.OtherOffice },
                Ended(RequestState.Rejected, hours: 24, due: 24),
                Ended(RequestState.Cancelled, hours: 1, due: 24),
                Open(due: 24),
                Open(due: 24) with { IsWaiting = true },
                Open(due: 1000),
                Ended(RequestState.Completed, hours: 1, due: 24) with { IsMerged = true },
            ],
            Now);

        Assert.Equal((8, 1, 2, 2, 1, 3, 1, 5), (figures.Received, figures.Merged, figures.Completed, figures.Rejected, figures.Cancelled, figures.Open, figures.LateOpen, figures.Decided));
        Assert.Equal((0.6m, 22m, 2m), (figures.InTimeShare, figures.MedianHours, figures.MedianWorkingHours));
        Assert.Equal(new Dictionary<string, int> { ["OtherOffice"] = 1, ["Unsaid"] = 1 }, figures.Refusals);
        Assert.Equal(new Dictionary<string, int> { ["Resident"] = 8 }, figures.Channels);
    }

    [Fact]
    public void Nothing_is_not_zero_percent()
    {
        var figures = ServiceFigures.Of([Open(due: 1000)], Now);

        Assert.Equal((0, null, null, null), (figures.Decided, figures.InTimeShare, figures.MedianHours, figures.MedianWorkingHours));
    }

    [Fact]
    public void What_has_no_promised_time_is_counted_and_not_judged()
    {
        var complaint = Open(due: 24) with { DueAt = null, State = RequestState.Completed, Channel = RequestChannel.OpenSid };

        var figures = ServiceFigures.Of([complaint], Now);

        Assert.Equal((1, 1, 0, null), (figures.Received, figures.Completed, figures.Decided, figures.MedianHours));
    }

    private static RequestOutcome Open(int due) => new()
    {
        Type = "pju-mati",
        State = RequestState.InProgress,
        Channel = RequestChannel.Resident,
        ReceivedAt = Start,
        DueAt = Start.AddHours(due),
    };

    private static RequestOutcome Ended(RequestState state, int hours, int due) =>
        Open(due) with { State = state, ClosedAt = Start.AddHours(hours), Worked = TimeSpan.FromHours(2) };
}
