using System.Text.Json.Serialization;

namespace SmartVillage.Services.Catalog.Files;

/// <summary>Files of the catalogue as they are written: camelCase, names of enums, nothing unknown.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, NumberHandling = JsonNumberHandling.Strict,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(FileEntry))]
[JsonSerializable(typeof(EntryOverlay))]
[JsonSerializable(typeof(EmergencyGuide))]
internal sealed partial class CatalogJsonContext : JsonSerializerContext;
