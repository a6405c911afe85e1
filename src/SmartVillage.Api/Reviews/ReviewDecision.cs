using System.Text.Json.Serialization;

namespace SmartVillage.Api.Reviews;

/// <summary>A person's word on whether two rows are one person.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ReviewDecision(string? Decision, string? Note);
