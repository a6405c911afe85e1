using System.Text.Json.Serialization;
using SmartVillage.Store.Access;

namespace SmartVillage.Api.Access;

/// <summary>The code that a phone shows.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record SecondFactorOrder(string Code)
{
    /// <summary>The code; nothing when it is none.</summary>
    public string? Read() => SecondFactors.ReadCode(Code);
}

/// <summary>Bodies about keys.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, NumberHandling = JsonNumberHandling.Strict, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(SecondFactorOrder))]
internal sealed partial class KeyJsonContext : JsonSerializerContext;
