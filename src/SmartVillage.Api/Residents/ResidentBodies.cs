using System.Text.Json.Serialization;

namespace SmartVillage.Api.Residents;

/// <summary>Exact look-up: one of the two numbers, in the body because addresses end up in logs.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ResidentSearch(string? Nik, string? FamilyCardNumber);

/// <summary>Which fields to show in full, and what for.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record RevealOrder(IReadOnlyList<string>? Fields, string? Purpose);
