using System.Text.Json.Serialization;
using Refit;

namespace SmartVillage.Adapters.Dukcapil;

/// <summary>The one call that is built; <c>TRESHOLD</c> is spelled so there.</summary>
[Headers("Accept: application/json")]
internal interface IDukcapilApi
{
    [Post("")]
    Task<HttpResponseMessage> VerifyAsync([Body] VerifyBody body, [Header("Authorization")] string? authorization, CancellationToken cancellationToken);
}

internal sealed record VerifyBody
{
    [JsonPropertyName("NIK")]
    public required string Nik { get; init; }

    [JsonPropertyName("NAMA_LGKP")]
    public required string Name { get; init; }

    [JsonPropertyName("TGL_LHR")]
    public required string BirthDate { get; init; }

    [JsonPropertyName("TRESHOLD")]
    public required int Threshold { get; init; }

    [JsonPropertyName("user_id")]
    public required string UserId { get; init; }

    [JsonPropertyName("password")]
    public required string Password { get; init; }

    [JsonPropertyName("ip_user")]
    public required string IpUser { get; init; }
}

[JsonSerializable(typeof(VerifyBody))]
internal sealed partial class DukcapilJson : JsonSerializerContext;
