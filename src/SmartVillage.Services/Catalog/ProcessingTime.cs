using System.Text.Json.Serialization;

namespace SmartVillage.Services.Catalog;

/// <summary>How long a service takes.</summary>
/// <param name="Duration">ISO 8601 duration such as <c>P14D</c>; null when nobody promises one.</param>
/// <param name="Text">In words.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ProcessingTime(string? Duration, LocalText Text);
