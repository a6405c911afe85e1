using System.Text.Json.Serialization;

namespace SmartVillage.Api.Ambulance;

/// <summary>Bodies about the dispatch board; strict, so that a misspelt field is refused and not lost.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, NumberHandling = JsonNumberHandling.Strict,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(TripStateOrder))]
[JsonSerializable(typeof(TripAssignmentOrder))]
[JsonSerializable(typeof(VehicleOrder))]
[JsonSerializable(typeof(DriverOrder))]
[JsonSerializable(typeof(PhoneListOrder))]
[JsonSerializable(typeof(TripOfRequestOrder))]
internal sealed partial class AmbulanceJsonContext : JsonSerializerContext;
