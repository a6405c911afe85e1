using System.Text.Json.Serialization;
using Refit;

namespace SmartVillage.Adapters.OpenKab;

/// <summary>Routes of <c>API-Database-Gabungan</c> (OpenKab); see reference ten-services, section 4.</summary>
[Headers("Accept: application/json")]
internal interface IOpenKabApi
{
    [Post("/api/v1/signin")]
    Task<HttpResponseMessage> SignInAsync([Body] SignInBody body, CancellationToken cancellationToken);

    [Get("/api/v1/penduduk")]
    Task<HttpResponseMessage> ResidentsAsync(
        [Header("Authorization")] string bearer, [AliasAs("filter[config_id]")] string? villageId, [AliasAs("filter[sex]")] string? sex, [AliasAs("filter[status]")] string? residency,
        [AliasAs("filter[status_dasar]")] string? lifeStatus, [AliasAs("filter[pekerjaan_id]")] string? occupation, [AliasAs("filter[agama_id]")] string? religion,
        [AliasAs("filter[kk_level]")] string? familyRole, [AliasAs("filter[keluarga.no_kk]")] string? familyCardNumber, [AliasAs("filter[clusterDesa.rw]")] string? rw,
        [AliasAs("filter[clusterDesa.rt]")] string? rt, [AliasAs("filter[umur][min]")] int? ageFrom, [AliasAs("filter[umur][max]")] int? ageUntil, [AliasAs("filter[umur][satuan]")] string? ageUnit, [AliasAs("filter[kode_kecamatan]")] string? districtCode,
        [AliasAs("page[number]")] int page, [AliasAs("page[size]")] int size, CancellationToken cancellationToken);

    [Get("/api/v1/penduduk/referensi/{list}")]
    Task<HttpResponseMessage> CodesAsync(string list, [Header("Authorization")] string bearer, CancellationToken cancellationToken);

    [Get("/api/v1/keluarga")]
    Task<HttpResponseMessage> FamiliesAsync(
        [Header("Authorization")] string bearer, [AliasAs("filter[config_id]")] string villageId, [AliasAs("page[number]")] int page, [AliasAs("page[size]")] int size, CancellationToken cancellationToken);

    [Get("/api/v1/keluarga/show")]
    Task<HttpResponseMessage> FamilyAsync([Header("Authorization")] string bearer, [AliasAs("filter[no_kk]")] string number, CancellationToken cancellationToken);

    [Get("/api/v1/keluarga/summary")]
    Task<HttpResponseMessage> FamilySummaryAsync([Header("Authorization")] string bearer, CancellationToken cancellationToken);

    [Get("/api/v1/wilayah/{level}")]
    Task<HttpResponseMessage> AreasAsync(string level, [Header("Authorization")] string bearer, [AliasAs("page[number]")] int page, [AliasAs("page[size]")] int size, CancellationToken cancellationToken);

    [Get("/api/v1/config/desa")]
    Task<HttpResponseMessage> VillagesAsync([Header("Authorization")] string bearer, [AliasAs("page[number]")] int page, [AliasAs("page[size]")] int size, CancellationToken cancellationToken);

    [Get("/api/v1/config/kecamatan")]
    Task<HttpResponseMessage> DistrictsAsync([Header("Authorization")] string bearer, [AliasAs("page[number]")] int page, [AliasAs("page[size]")] int size, CancellationToken cancellationToken);

    [Get("/api/v1/statistik/{topic}")]
    Task<HttpResponseMessage> StatisticsAsync(
        string topic, [Header("Authorization")] string bearer, [AliasAs("filter[id]")] string category, [AliasAs("page[number]")] int page, [AliasAs("page[size]")] int size, CancellationToken cancellationToken);

    [Get("/api/v1/bantuan")]
    Task<HttpResponseMessage> ProgrammesAsync([Header("Authorization")] string bearer, [AliasAs("page[number]")] int page, [AliasAs("page[size]")] int size, CancellationToken cancellationToken);

    [Get("/api/v1/bantuan/peserta")]
    Task<HttpResponseMessage> ParticipantsAsync(
        [Header("Authorization")] string bearer, [AliasAs("filter[program_id]")] string programmeId, [AliasAs("page[number]")] int page, [AliasAs("page[size]")] int size, CancellationToken cancellationToken);
}

internal sealed record SignInBody([property: JsonPropertyName("email")] string Email, [property: JsonPropertyName("password")] string Password);

[JsonSerializable(typeof(SignInBody))]
internal sealed partial class OpenKabJson : JsonSerializerContext;
