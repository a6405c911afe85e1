using System.Text.Json.Serialization;

namespace SmartVillage.Api.Facilities;

/// <summary>Facilities as operators send them: nothing that has to be there may be missing or null.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, NumberHandling = JsonNumberHandling.Strict, RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(FacilityOrder))]
internal sealed partial class FacilityJsonContext : JsonSerializerContext;
