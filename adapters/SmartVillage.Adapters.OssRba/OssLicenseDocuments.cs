using System.Text.Json.Serialization;

namespace SmartVillage.Adapters.OssRba;

/// <summary>The document names the answer in one way and shows it in two others; all three are read.</summary>
internal sealed record OssLicenseStatusAnswer
{
    [JsonPropertyName("responcheckLicenseStatus")]
    public OssLicenseStatus? Named { get; init; }

    [JsonPropertyName("responcheckStatusLicense")]
    public OssLicenseStatus? Shown { get; init; }

    [JsonPropertyName("responsecheckStatusLicense")]
    public OssLicenseStatus? ShownInErrors { get; init; }

    public string? Kode { get; init; }

    public string? Keterangan { get; init; }

    public OssLicenseStatus? Any => Named ?? Shown ?? ShownInErrors ?? (Kode is null ? null : new OssLicenseStatus(Kode, Keterangan, null));
}

internal sealed record OssLicenseStatus(string? Kode, string? Keterangan, [property: JsonPropertyName("dataIZIN")] OssLicenseState? Data);

internal sealed record OssLicenseState(
    string? Nib, [property: JsonPropertyName("id_proyek")] string? ProjectId, [property: JsonPropertyName("id_izin")] string? LicenseId,
    [property: JsonPropertyName("kd_status")] string? Code, [property: JsonPropertyName("uraian_status")] string? Text);

internal sealed record OssLicenseAnswer([property: JsonPropertyName("dataLicense")] OssLicenseResult? Result, string? Kode, string? Keterangan);

internal sealed record OssLicenseResult(string? Code, string? Message, OssLicense? Data);

internal sealed record OssLicense(
    [property: JsonPropertyName("id_izin")] string? LicenseId, [property: JsonPropertyName("kd_izin")] string? Kind, [property: JsonPropertyName("kd_daerah")] string? Area,
    [property: JsonPropertyName("kewenangan")] string? Authority, [property: JsonPropertyName("data_proyek")] IReadOnlyList<OssProject?>? Projects,
    [property: JsonPropertyName("data_checklist")] IReadOnlyList<OssPaper?>? Papers);

internal sealed record OssPaper(
    [property: JsonPropertyName("nama_izin")] string? Name, [property: JsonPropertyName("instansi")] string? Office, [property: JsonPropertyName("no_izin")] string? Number,
    [property: JsonPropertyName("tgl_izin")] string? IssuedOn);
