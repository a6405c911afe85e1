using System.Text.Json.Serialization;
using Refit;
using SmartVillage.Adapters.Http;

namespace SmartVillage.Adapters.OssRba;

/// <summary>
/// PIA OSS RBA v4.3.22, https://oss-rba.github.io. <c>inquery</c> and <c>respon…</c> are spelled so there. Its list also names <c>inqueryProyek</c> and <c>fetchNIB</c>, whose shapes stand in no
/// published version that was found (up to 5.0.0): projects are read from <c>inqueryNIB</c>, and what OSS sends by itself from <c>receiveNIB</c>.
/// </summary>
[Headers("Accept: application/json")]
internal interface IOssRbaApi
{
    [Post("/checkNIB")]
    Task<HttpResponseMessage> CheckAsync([Body] CheckNibBody body, [Header("user_key")] string userKey, CancellationToken cancellationToken);

    [Post("/inqueryNIB")]
    Task<HttpResponseMessage> InqueryAsync([Body] InqueryNibBody body, [Header("user_key")] string userKey, CancellationToken cancellationToken);

    [Post("/checkLicenseStatus")]
    Task<HttpResponseMessage> LicenseStatusAsync([Body] LicenseStatusBody body, [Header("user_key")] string userKey, CancellationToken cancellationToken);

    [Post("/inqueryLicense")]
    Task<HttpResponseMessage> LicenseAsync([Body] LicenseBody body, [Header("user_key")] string userKey, CancellationToken cancellationToken);

    [Post("/getDataReferensi")]
    Task<HttpResponseMessage> ReferenceAsync([Body] ReferenceBody body, [Header("user_key")] string userKey, CancellationToken cancellationToken);
}

internal sealed record CheckNibBody([property: JsonPropertyName("CHECKNIB")] NibQuestion Question);

internal sealed record InqueryNibBody([property: JsonPropertyName("INQUERYNIB")] NibQuestion Question);

internal sealed record ReferenceBody([property: JsonPropertyName("GETDATAREFERENSI")] ReferenceQuestion Question);

internal sealed record LicenseStatusBody([property: JsonPropertyName("CHECKLICENSESTATUS")] LicenseQuestion Question);

internal sealed record LicenseBody([property: JsonPropertyName("INQUERYLICENSE")] LicenseQuestion Question);

internal sealed record LicenseQuestion([property: JsonPropertyName("id_izin")] string LicenseId);

internal sealed record NibQuestion([property: JsonPropertyName("nib")] string Nib);

internal sealed record ReferenceQuestion([property: JsonPropertyName("kode")] string Code);

/// <summary>Either answer; some gateways put <c>kode</c> at the top when they refuse.</summary>
internal sealed record OssAnswer
{
    [JsonPropertyName("responcheckNIB")]
    public OssResult? Check { get; init; }

    [JsonPropertyName("responinqueryNIB")]
    public OssResult? Inquery { get; init; }

    public string? Kode { get; init; }

    public string? Keterangan { get; init; }
}

internal sealed record OssResult(string? Kode, string? Keterangan, [property: JsonPropertyName("dataNIB")] OssNib? Data);

internal sealed record OssNib
{
    public string? Nib { get; init; }

    [JsonPropertyName("nama_perusahaan")]
    public string? CompanyName { get; init; }

    [JsonPropertyName("nama_perseroan")]
    public string? CorporationName { get; init; }

    public string? Status { get; init; }

    [JsonPropertyName("status_nib")]
    public string? StatusNib { get; init; }

    [JsonPropertyName("tgl_terbit_nib")]
    public string? IssuedOn { get; init; }

    [JsonPropertyName("skala_usaha")]
    public string? Scale { get; init; }

    [JsonPropertyName("data_proyek")]
    public IReadOnlyList<OssProject?>? Projects { get; init; }
}

internal sealed record OssProject(
    string? Kbli, [property: JsonPropertyName("id_proyek")] string? Id, [property: JsonPropertyName("uraian_usaha")] string? Description, [property: JsonPropertyName("skala_resiko")] string? Risk);

[JsonSerializable(typeof(CheckNibBody))]
[JsonSerializable(typeof(InqueryNibBody))]
[JsonSerializable(typeof(ReferenceBody))]
[JsonSerializable(typeof(LicenseStatusBody))]
[JsonSerializable(typeof(LicenseBody))]
[JsonSerializable(typeof(OssLicenseAnswer))]
[JsonSerializable(typeof(OssLicenseStatusAnswer))]
[JsonSerializable(typeof(OssAnswer))]
[JsonSerializable(typeof(System.Text.Json.JsonDocument))]
internal sealed partial class OssJson : JsonSerializerContext
{
    public static OssJson Types { get; } = new(OutsideSystem.JsonOptions());
}
