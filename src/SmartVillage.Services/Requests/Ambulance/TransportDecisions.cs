using System.Globalization;
using SmartVillage.Services.Requests.Types;

namespace SmartVillage.Services.Requests.Ambulance;

/// <summary>Opens a trip of the ambulance for somebody who asked for the way to the hospital (reference ten-services, section 10); pure.</summary>
public static class TransportDecisions
{
    /// <summary>Notes on the request for the hospital that a trip was opened from it.</summary>
    public static RequestChange Join(ServiceRequest request, RequestActor actor, RequestNotes notes)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(notes);
        if (!HospitalType.AsksForTransport(request))
        {
            return RequestChange.Refuse(RequestRefusal.NoTransport);
        }

        if (RequestDecisions.Obstacle(request, actor) is { } refusal)
        {
            return RequestChange.Refuse(refusal);
        }

        if (request.TripRequest is { } open)
        {
            return RequestChange.Refuse(RequestRefusal.HasTrip) with { Other = open };
        }

        return request.IsClosed ? RequestChange.Refuse(RequestRefusal.NotAllowed) : RequestChange.To(
            request with { UpdatedAt = actor.At }, RequestDecisions.Step(StepKind.Joined, request, request.State, actor, notes));
    }

    /// <summary>The trip as a draft: place, contact and time of the request where the officer says nothing else. Its words stay behind, because they may be about health.</summary>
    public static RequestDraft Draft(ServiceRequest request, TripWish wish)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(wish);
        var from = request.Content ?? new RequestContent();
        var place = wish.Place ?? from;
        var values = new (string Code, string? Value)[]
        {
            (AmbulanceType.Kind, "planned"),
            ("purpose", wish.Purpose ?? "control"),
            ("destination", wish.Destination),
            (AmbulanceType.Wanted, wish.WantedAt ?? (from.Values.GetValueOrDefault(HospitalType.Wanted) is [var first, ..] ? first : null)),
            ("mobility", wish.Mobility),
            ("companions", wish.Companions?.ToString(CultureInfo.InvariantCulture)),
            ("relation", wish.Relation),
        };
        return new RequestDraft
        {
            Type = AmbulanceType.Code,
            Values = values.Where(v => v.Value is not null).ToDictionary(v => v.Code, IReadOnlyList<string> (v) => [v.Value!], StringComparer.Ordinal),
            Content = new RequestContent
            {
                Address = place.Address,
                AddressId = place.AddressId,
                Latitude = place.Latitude,
                Longitude = place.Longitude,
                Name = from.Name,
                Phone = from.Phone,
                Email = from.Email,
            },
        };
    }
}

/// <summary>What an officer adds to a request for the hospital to make a trip of it.</summary>
/// <param name="Destination">Where to.</param>
/// <param name="Mobility">How the passenger moves.</param>
/// <param name="Relation">Who asked.</param>
/// <param name="Purpose">What for; a check-up when it is not said.</param>
/// <param name="WantedAt">When to be picked up, ISO 8601 with zone; null for the time of the request.</param>
/// <param name="Companions">How many go with it.</param>
/// <param name="Place">Where to be picked up; null for the place of the request.</param>
public sealed record TripWish(
    string Destination, string Mobility, string Relation, string? Purpose = null, string? WantedAt = null, int? Companions = null, RequestContent? Place = null);
