using CsCheck;
using SmartVillage.Services.Requests;
using SmartVillage.Services.Requests.Types;

namespace SmartVillage.Services.Tests.Requests;

/// <summary>The workflow, tried with every sequence of wishes that chance gives.</summary>
public sealed class RequestDecisionTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 2, 0, 0, TimeSpan.Zero);
    private static readonly WorkingHours Hours = new(TimeSpan.FromHours(7));

    [Fact]
    public void Whatever_people_wish_a_request_only_goes_allowed_ways_and_ends_once()
    {
        var wishes = Gen.Select(Gen.Enum<RequestState>(), Gen.Bool, Gen.Int[1, 5_000]).Array[0, 30];

        wishes.Sample(all =>
        {
            var (request, now, ends) = (Request(), Start, 0);
            foreach (var (to, hasNote, minutes) in all)
            {
                now += TimeSpan.FromMinutes(minutes);
                var before = request;
                var change = RequestDecisions.Move(request, to, new RequestActor("A", "k", now), new RequestNotes(hasNote ? "alasan" : null), Hours);
                if (change.Refusal is null)
                {
                    request = change.After!;
                    ends += request.IsClosed ? 1 : 0;
                    Assert.True(RequestWorkflow.Allows(before.State, to));
                    Assert.True(hasNote || to is not (RequestState.Rejected or RequestState.WaitingOnCitizen));
                    Assert.Equal((before.State, to, now), (change.Step!.From, change.Step.To, change.Step.At));
                    Assert.Equal(to == RequestState.WaitingOnCitizen, request.WaitingSince is not null);
                    Assert.Equal(request.IsClosed, request.ClosedAt is not null);
                    Assert.True(request.DueAt >= before.DueAt);
                }
                else
                {
                    Assert.True(before.IsClosed || !RequestWorkflow.Allows(before.State, to) || (!hasNote && RequestWorkflow.NeedsNote(to)));
                }
            }

            Assert.True(ends <= 1);
        });
    }

    [Fact]
    public void A_reason_to_count_stands_beside_refusals_only()
    {
        RequestChange Move(RequestState to, RefusalReason? reason) => RequestDecisions.Move(Request(), to, new RequestActor("A", "k", Start), new RequestNotes("alasan", Reason: reason), Hours);

        Assert.Equal(RefusalReason.OtherOffice, Move(RequestState.Rejected, RefusalReason.OtherOffice).After!.Refusal);
        Assert.Null(Move(RequestState.Rejected, null).After!.Refusal);
        Assert.Equal(RequestRefusal.BadReason, Move(RequestState.Verified, RefusalReason.Other).Refusal);
        Assert.Equal(RequestRefusal.BadReason, Move(RequestState.Rejected, (RefusalReason)99).Refusal);
    }

    [Fact]
    public void Every_state_is_reached_and_only_three_are_ends()
    {
        var reached = new HashSet<RequestState> { RequestState.Received };
        for (var size = 0; size != reached.Count;)
        {
            size = reached.Count;
            reached.UnionWith(reached.SelectMany(RequestWorkflow.After).ToArray());
        }

        Assert.Equal(Enum.GetValues<RequestState>(), reached.Order());
        Assert.Equal([RequestState.Completed, RequestState.Rejected, RequestState.Cancelled], Enum.GetValues<RequestState>().Where(RequestWorkflow.IsClosed));
    }

    [Fact]
    public void While_the_resident_is_waited_for_the_clock_stands_still()
    {
        var request = Request() with { State = RequestState.InProgress, DueAt = new(2026, 3, 3, 5, 0, 0, TimeSpan.Zero) };
        // Monday 09.00 to Tuesday 10.00 in Metro: seven working hours and two.
        var waiting = RequestDecisions.Move(request, RequestState.WaitingOnCitizen, new RequestActor("A", "k", Start), new RequestNotes("KTP?"), Hours).After!;
        var back = RequestDecisions.Move(waiting, RequestState.InProgress, new RequestActor("A", "k", Start.AddHours(25)), RequestNotes.None, Hours).After!;

        Assert.False(waiting.IsLate(Start.AddDays(9)));
        Assert.Null(back.WaitingSince);
        Assert.Equal(new DateTimeOffset(2026, 3, 4, 6, 0, 0, TimeSpan.Zero), back.DueAt);
    }

    [Fact]
    public void Where_a_law_counts_by_the_clock_waiting_for_the_resident_stops_nothing()
    {
        var request = Request() with { Type = PrivacyTypes.Access, State = RequestState.InProgress, DueAt = Start.AddHours(72) };

        var waiting = RequestDecisions.Move(request, RequestState.WaitingOnCitizen, new RequestActor("A", "k", Start), new RequestNotes("KTP?"), Hours).After!;
        var back = RequestDecisions.Move(waiting, RequestState.InProgress, new RequestActor("A", "k", Start.AddHours(25)), RequestNotes.None, Hours).After!;

        Assert.Equal(request.DueAt, back.DueAt);
        Assert.Equal((false, true), (waiting.IsLate(Start.AddHours(71)), waiting.IsLate(Start.AddHours(73))));
        Assert.All([PrivacyTypes.Access, PrivacyTypes.Correction], code => Assert.Equal((true, true, TimeSpan.FromHours(72)), (RequestTypes.Find(code)!.IsEverywhere, RequestTypes.Find(code)!.RunsByClock, RequestTypes.Find(code)!.Within)));
    }

    [Fact]
    public void Notes_assignments_and_merging_have_their_rules()
    {
        var actor = new RequestActor("A", "k", Start);
        var (open, closed) = (Request(), Request() with { State = RequestState.Completed });

        Assert.Equal(RequestRefusal.NoteNeeded, RequestDecisions.Note(open, actor, RequestNotes.None).Refusal);
        Assert.Null(RequestDecisions.Note(closed, actor, new RequestNotes(Internal: "x")).Refusal);
        Assert.Equal("B", RequestDecisions.Assign(open, "B", actor, RequestNotes.None).After!.AssignedTo);
        Assert.Equal(RequestRefusal.NotAllowed, RequestDecisions.Assign(closed, "B", actor, RequestNotes.None).Refusal);
        Assert.Equal(2, RequestDecisions.Merge(open, open with { Id = 2 }, actor, RequestNotes.None).After!.MergedInto);
        Assert.All(
            (ServiceRequest?[])[null, open, open with { Id = 2, MergedInto = 3 }, open with { Id = 2, Type = "pju-kedip" }],
            into => Assert.Equal(RequestRefusal.NoTarget, RequestDecisions.Merge(open, into, actor, RequestNotes.None).Refusal));
        Assert.Equal(RequestRefusal.ChangedMeanwhile, RequestDecisions.Note(open, actor with { BasedOn = 7 }, new RequestNotes("x")).Refusal);
    }

    private static ServiceRequest Request() => new()
    {
        Id = 1,
        Village = default,
        Type = "pju-mati",
        State = RequestState.Received,
        Channel = RequestChannel.Resident,
        ReceivedAt = Start,
        UpdatedAt = Start,
        DueAt = Start.AddDays(1),
        Steps = 1,
    };
}
