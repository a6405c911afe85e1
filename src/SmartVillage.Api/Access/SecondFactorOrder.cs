using System.Text.Json.Serialization;

namespace SmartVillage.Api.Access;

/// <summary>The code that a phone shows.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record SecondFactorOrder(string Code)
{
    private const int Digits = 6;

    /// <summary>The code without the blank that people write in the middle; nothing when it is none.</summary>
    public string? Read() => Code.Replace(" ", string.Empty, StringComparison.Ordinal) is { Length: Digits } code && code.All(char.IsAsciiDigit) ? code : null;
}

/// <summary>Bodies about keys.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, NumberHandling = JsonNumberHandling.Strict, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(SecondFactorOrder))]
internal sealed partial class KeyJsonContext : JsonSerializerContext;
