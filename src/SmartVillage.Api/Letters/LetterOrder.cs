using System.Text.Json.Serialization;
using SmartVillage.Api.Residents;

namespace SmartVillage.Api.Letters;

/// <summary>A letter that an officer wants to have filled in.</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="Purpose">What the data are opened for; goes into the ledger.</param>
/// <param name="Number">Number of the letter in the village's book; null to write it by hand.</param>
/// <param name="About">One more sentence on the letter.</param>
/// <param name="Full">Full numbers, birth date and address instead of masked ones; only where configuration allows it.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record LetterOrder(LetterKind Kind, string? Purpose, string? Number = null, string? About = null, bool Full = false) : IPurposedOrder;

/// <summary>Bodies about letters.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, NumberHandling = JsonNumberHandling.Strict,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(LetterOrder))]
internal sealed partial class LetterJsonContext : JsonSerializerContext;
