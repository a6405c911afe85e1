using System.Text.Json.Serialization;

namespace SmartVillage.Api.Quality;

/// <summary>Setting a finding aside.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ExceptionOrder(string? Kind, string? Reason, string? Until);
