using System.Text.Json.Serialization;
using SmartVillage.Api.Requests;
using SmartVillage.Api.Residents;
using SmartVillage.Services.Requests;
using SmartVillage.Services.Requests.Ambulance;

namespace SmartVillage.Api.Ambulance;

/// <summary>Another state of a trip.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record TripStateOrder(TripState To, string? Note = null, string? InternalNote = null, long? BasedOn = null, RefusalReason? Reason = null);

/// <summary>Who drives, and when.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record TripAssignmentOrder(
    long Vehicle, long Driver, DateTimeOffset? StartsAt = null, DateTimeOffset? EndsAt = null, string? Note = null, string? InternalNote = null, long? BasedOn = null);

/// <summary>A vehicle.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record VehicleOrder(string Name, string? Plate = null, string[]? Carries = null, string? Phone = null, long? BasedOn = null);

/// <summary>A driver; kept sealed.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record DriverOrder(string Name, string? Phone = null, long? BasedOn = null);

/// <summary>What a list with names and numbers is taken for.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record PhoneListOrder(string Purpose) : IPurposedOrder;

/// <summary>What makes a trip of a request for the way to the hospital.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record TripOfRequestOrder(
    string Destination, string Mobility, string Relation, string? Purpose = null, string? WantedAt = null, int? Companions = null, RequestPlaceOrder? Place = null,
    string? Note = null, string? InternalNote = null, long? BasedOn = null)
{
    public TripWish ToWish() => new(
        Destination, Mobility, Relation, Purpose, WantedAt, Companions,
        Place is null ? null : new RequestContent { Address = Place.Address, Latitude = Place.Latitude, Longitude = Place.Longitude });
}
