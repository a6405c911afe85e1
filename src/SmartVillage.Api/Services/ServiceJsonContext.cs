using System.Text.Json.Serialization;
using SmartVillage.Services.Catalog;

namespace SmartVillage.Api.Services;

/// <summary>Variations as they come and go: what is not said is not written, and nothing that has to be there may be missing or null.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, NumberHandling = JsonNumberHandling.Strict,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ServiceVariationOrder))]
[JsonSerializable(typeof(ServiceConfirmationOrder))]
[JsonSerializable(typeof(EntryOverlay))]
internal sealed partial class ServiceJsonContext : JsonSerializerContext;
