using System.Text.Json.Serialization;
using Refit;
using SmartVillage.Adapters.Http;
using SmartVillage.Adapters.Http.Contracts;

namespace SmartVillage.Adapters.Open311;

/// <summary>Somebody's GeoReport v2 server.</summary>
public sealed record Open311Options
{
    /// <summary>Contract; the address is the endpoint out of its discovery, without a final slash.</summary>
    public AdapterContract Contract { get; init; } = new();

    /// <summary>Key for reports.</summary>
    public string? ApiKey { get; init; }

    /// <summary>Jurisdiction, where the server has several.</summary>
    public string? Jurisdiction { get; init; }
}

/// <summary>GeoReport v2, https://wiki.open311.org/GeoReport_v2/.</summary>
[Headers("Accept: application/json")]
internal interface IOpen311Api
{
    [Get("/services.json")]
    Task<HttpResponseMessage> ServicesAsync([AliasAs("jurisdiction_id")] string? jurisdiction, CancellationToken cancellationToken);

    [Post("/requests.json")]
    Task<HttpResponseMessage> CreateAsync([Body] FormUrlEncodedContent form, CancellationToken cancellationToken);

    [Get("/tokens/{token}.json")]
    Task<HttpResponseMessage> TokenAsync(string token, [AliasAs("jurisdiction_id")] string? jurisdiction, CancellationToken cancellationToken);

    [Get("/requests/{id}.json")]
    Task<HttpResponseMessage> RequestAsync(string id, [AliasAs("jurisdiction_id")] string? jurisdiction, CancellationToken cancellationToken);
}

/// <summary>Ids come as numbers at some servers.</summary>
internal sealed record ServiceRow(
    [property: JsonPropertyName("service_code")] string? Code, [property: JsonPropertyName("service_name")] string? Name, string? Metadata);

internal sealed record RequestRow
{
    [JsonPropertyName("service_request_id")]
    public string? RequestId { get; init; }

    public string? Token { get; init; }

    [JsonPropertyName("service_notice")]
    public string? Notice { get; init; }

    public string? Status { get; init; }

    [JsonPropertyName("status_notes")]
    public string? StatusNotes { get; init; }

    [JsonPropertyName("updated_datetime")]
    public string? UpdatedAt { get; init; }

    [JsonPropertyName("expected_datetime")]
    public string? ExpectedAt { get; init; }
}

[JsonSerializable(typeof(List<ServiceRow>), TypeInfoPropertyName = "Services")]
[JsonSerializable(typeof(List<RequestRow>), TypeInfoPropertyName = "Requests")]
internal sealed partial class Open311Json : JsonSerializerContext
{
    public static Open311Json Types { get; } = new(OutsideSystem.JsonOptions());
}
