using System.Text.Json.Serialization;
using SmartVillage.Services.Requests.Ambulance;

namespace SmartVillage.Api.Ambulance;

/// <summary>Another state of a trip.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record TripStateOrder(TripState To, string? Note = null, string? InternalNote = null, long? BasedOn = null);

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
internal sealed record PhoneListOrder(string Purpose);
