using System.Text.Json.Serialization;
using SmartVillage.Mutakhiran.Campaigns;

namespace SmartVillage.Api.Campaigns;

/// <summary>A campaign to start.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record CampaignOrder(string Kind = "Extra", IReadOnlyList<string>? Rules = null, CampaignCalendar? Calendar = null, IReadOnlyList<long>? Areas = null);

/// <summary>A visit to report.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record VisitOrder(string Task, DateOnly Day, string Outcome, string ClientId, bool Recheck = false);

/// <summary>Visits to report, all or none.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record VisitsOrder(IReadOnlyList<VisitOrder> Visits);

/// <summary>Who visits an RT.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record AssignmentOrder(long Area, IReadOnlyList<string> People);

/// <summary>A family that was found in the field.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record FoundFamilyOrder(long Area);

/// <summary>Bodies about campaigns.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, NumberHandling = JsonNumberHandling.Strict, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(CampaignOrder))]
[JsonSerializable(typeof(VisitsOrder))]
[JsonSerializable(typeof(AssignmentOrder))]
[JsonSerializable(typeof(FoundFamilyOrder))]
internal sealed partial class CampaignJsonContext : JsonSerializerContext;
