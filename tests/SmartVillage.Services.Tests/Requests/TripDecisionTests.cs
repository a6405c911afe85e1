using SmartVillage.Domain.Areas;
using SmartVillage.Services.Requests;
using SmartVillage.Services.Requests.Ambulance;

namespace SmartVillage.Services.Tests.Requests;

/// <summary>The dispatch board moves trips in the order of the reference, and the request of the resident follows.</summary>
public sealed class TripDecisionTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);
    private static readonly RequestActor Officer = new("Bu Ani", "k", Now);

    [Fact]
    public void A_trip_goes_from_the_wish_to_the_hospital_and_its_request_with_it()
    {
        var request = Wish();
        var seen = new List<(TripState, RequestState)>();
        foreach (var step in (Func<ServiceRequest, RequestChange>[])
            [r => Move(r, TripState.Accepted), r => TripDecisions.Assign(r, new TripCrew(1, 2), Officer, RequestNotes.None), r => Move(r, TripState.EnRoute), r => Move(r, TripState.OnScene), r => Move(r, TripState.Transporting), r => Move(r, TripState.Completed)])
        {
            request = step(request).After!;
            seen.Add((request.Trip!.State, request.State));
        }

        Assert.Equal(
            [
                (TripState.Accepted, RequestState.Verified), (TripState.Assigned, RequestState.Verified), (TripState.EnRoute, RequestState.InProgress), (TripState.OnScene, RequestState.InProgress),
                (TripState.Transporting, RequestState.InProgress), (TripState.Completed, RequestState.Completed),
            ],
            seen);
        Assert.Equal(((long?)1, (long?)2, Now), (request.Trip!.Vehicle, request.Trip.Driver, request.ClosedAt));
    }

    [Theory]
    [InlineData(TripState.Declined, RequestState.Rejected)]
    [InlineData(TripState.Cancelled, RequestState.Cancelled)]
    [InlineData(TripState.HandedOverTo119, RequestState.Cancelled)]
    public void A_trip_can_end_early(TripState to, RequestState shown)
    {
        var after = TripDecisions.Move(Wish(), to, Officer, new RequestNotes("Alasan")).After!;

        Assert.Equal((to, shown, true), (after.Trip!.State, after.State, after.IsClosed));
        Assert.All(Enum.GetValues<TripState>(), next => Assert.Equal(RequestRefusal.NotAllowed, Move(after, next).Refusal));
    }

    [Fact]
    public void What_may_not_follow_is_refused_and_so_is_a_refusal_without_a_reason()
    {
        Assert.Equal(RequestRefusal.NotAllowed, Move(Wish(), TripState.EnRoute).Refusal);
        Assert.Equal(RequestRefusal.NotAllowed, Move(Wish(TripState.Accepted), TripState.Assigned).Refusal);
        Assert.Equal(RequestRefusal.NotAllowed, TripDecisions.Assign(Wish(), new TripCrew(1, 2), Officer, RequestNotes.None).Refusal);
        Assert.Equal(RequestRefusal.NotAllowed, TripDecisions.Assign(Wish(TripState.EnRoute), new TripCrew(1, 2), Officer, RequestNotes.None).Refusal);
        Assert.Equal(RequestRefusal.NoteNeeded, Move(Wish(), TripState.Declined).Refusal);
        Assert.Equal(RequestRefusal.NoteNeeded, Move(Wish(TripState.EnRoute), TripState.HandedOverTo119).Refusal);
        Assert.Equal(RequestRefusal.ChangedMeanwhile, TripDecisions.Move(Wish(), TripState.Accepted, Officer with { BasedOn = 7 }, RequestNotes.None).Refusal);
        Assert.Equal(RequestRefusal.NotFound, Move(Wish() with { Trip = null }, TripState.Accepted).Refusal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-60)]
    [InlineData(25 * 60)]
    public void A_window_must_have_a_length(int minutes) => Assert.Equal(
        RequestRefusal.BadWindow, TripDecisions.Assign(Wish(TripState.Accepted), new TripCrew(1, 2, Now, Now.AddMinutes(minutes)), Officer, RequestNotes.None).Refusal);

    [Fact]
    public void A_trip_that_is_taken_back_sets_vehicle_and_driver_free()
    {
        var after = Move(Wish(TripState.Assigned), TripState.Accepted).After!;

        Assert.Equal((null, null, RequestState.Verified), (after.Trip!.Vehicle, after.Trip.Driver, after.State));
    }

    [Fact]
    public void The_resident_ends_the_trip_with_the_request()
    {
        var change = RequestDecisions.Move(Wish(TripState.Assigned), RequestState.Cancelled, new RequestActor(RequestStep.ByResident, null, Now), RequestNotes.None, new WorkingHours(TimeSpan.FromHours(7)));

        Assert.Equal((TripState.Cancelled, TripState.Cancelled), (change.After!.Trip!.State, change.Step!.Trip));
    }

    private static RequestChange Move(ServiceRequest request, TripState to) => TripDecisions.Move(request, to, Officer, RequestNotes.None);

    private static ServiceRequest Wish(TripState state = TripState.Received) => new()
    {
        Id = 7,
        Village = VillageCode.TryParse("18.72.04.1002", out var code) ? code : default,
        Type = "ambulans-terjadwal",
        State = TripWorkflow.StateOf(state),
        Channel = RequestChannel.Resident,
        ReceivedAt = Now,
        UpdatedAt = Now,
        DueAt = Now.AddDays(1),
        Steps = 1,
        Trip = new AmbulanceTrip
        {
            State = state,
            Kind = TripKind.Planned,
            StartsAt = Now.AddHours(5),
            EndsAt = Now.AddHours(7),
            Vehicle = TripWorkflow.HoldsCrew(state) ? 1 : null,
            Driver = TripWorkflow.HoldsCrew(state) ? 2 : null,
        },
    };
}
