using System.Text.Json.Serialization;
using SmartVillage.Services.Hazards.Notices;

namespace SmartVillage.Api.Hazards;

/// <summary>A notice that an officer gives out.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record NoticeOrder(
    string Event, string Headline, DateTimeOffset ExpiresAt, string? Description = null, string? Instruction = null, string Category = "Safety", string ResponseType = "Monitor",
    string Urgency = "Expected", string Severity = "Moderate", string Certainty = "Observed", DateTimeOffset? BeginsAt = null, string? Area = null, long? Replaces = null)
{
    public NoticeContent ToContent(DateTimeOffset now) => new(
        Event.Trim(), Headline.Trim(), Text(Description), Text(Instruction), Category, ResponseType, Urgency, Severity, Certainty, (BeginsAt ?? now).ToUniversalTime(), ExpiresAt.ToUniversalTime(), Text(Area));

    private static string? Text(string? text) => text?.Trim() is { Length: > 0 } given ? given : null;
}

/// <summary>Bodies about notices.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, NumberHandling = JsonNumberHandling.Strict, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(NoticeOrder))]
internal sealed partial class NoticeJsonContext : JsonSerializerContext;
