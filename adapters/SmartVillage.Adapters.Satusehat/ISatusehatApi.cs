using System.Text.Json.Serialization;
using Refit;
using SmartVillage.Adapters.Http;

namespace SmartVillage.Adapters.Satusehat;

/// <summary>Token and FHIR R4 routes, https://satusehat.kemkes.go.id/platform/docs/.</summary>
[Headers("Accept: application/fhir+json, application/json")]
internal interface ISatusehatApi
{
    [Post("/oauth2/v1/accesstoken?grant_type=client_credentials")]
    Task<HttpResponseMessage> TokenAsync([Body] FormUrlEncodedContent credentials, CancellationToken cancellationToken);

    [Get("/fhir-r4/v1/Patient")]
    Task<HttpResponseMessage> PatientAsync([AliasAs("identifier")] string identifier, [Header("Authorization")] string bearer, CancellationToken cancellationToken);

    [Get("/fhir-r4/v1/Organization/{id}")]
    Task<HttpResponseMessage> OrganizationAsync(string id, [Header("Authorization")] string bearer, CancellationToken cancellationToken);

    [Get("/fhir-r4/v1/Location")]
    Task<HttpResponseMessage> LocationsAsync([AliasAs("organization")] string organization, [Header("Authorization")] string bearer, CancellationToken cancellationToken);

    [Get("/fhir-r4/v1/HealthcareService")]
    Task<HttpResponseMessage> ServicesAsync([AliasAs("organization")] string organization, [Header("Authorization")] string bearer, CancellationToken cancellationToken);
}

/// <summary><c>expires_in</c> comes as text and as number.</summary>
internal sealed record TokenAnswer(
    [property: JsonPropertyName("access_token")] string? AccessToken, [property: JsonPropertyName("expires_in")] string? ExpiresIn);

[JsonSerializable(typeof(TokenAnswer))]
internal sealed partial class SatusehatJson : JsonSerializerContext
{
    public static SatusehatJson Types { get; } = new(OutsideSystem.JsonOptions());
}
