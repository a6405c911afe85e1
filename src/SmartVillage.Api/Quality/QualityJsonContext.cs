using System.Text.Json.Serialization;

namespace SmartVillage.Api.Quality;

/// <summary>Bodies about findings, generated.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, NumberHandling = JsonNumberHandling.Strict)]
[JsonSerializable(typeof(ExceptionOrder))]
internal sealed partial class QualityJsonContext : JsonSerializerContext;
