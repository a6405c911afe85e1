using System.Text.Json;
using System.Text.Json.Serialization;
using SmartVillage.Adapters.Http;

namespace SmartVillage.Adapters.OpenSidApi;

internal sealed record LoginBody([property: JsonPropertyName("credential")] string Credential, [property: JsonPropertyName("password")] string Password);

internal sealed record StaffLoginBody([property: JsonPropertyName("username")] string Username, [property: JsonPropertyName("password")] string Password);

internal sealed record LetterBody
{
    [JsonPropertyName("id_surat")]
    public required string KindId { get; init; }

    [JsonPropertyName("isian_form")]
    public required string Fields { get; init; }

    [JsonPropertyName("syarat")]
    public required string Requirements { get; init; }

    [JsonPropertyName("keterangan")]
    public required string Note { get; init; }

    [JsonPropertyName("no_hp_aktif")]
    public required string Phone { get; init; }
}

internal sealed record ReplyBody(
    [property: JsonPropertyName("id_pengaduan")] string ComplaintId, [property: JsonPropertyName("status")] int Status, [property: JsonPropertyName("tanggapan")] string Text);

/// <summary>JSON:API with one thing. The login answer holds the whole resident: only these fields have a place to go to.</summary>
internal sealed record OneDocument<T>(OneResource<T>? Data);

internal sealed record OneResource<T>(string? Id, T? Attributes);

internal sealed record ManyDocument<T>(IReadOnlyList<OneResource<T>?>? Data, PageMeta? Meta);

internal sealed record PageMeta(Pagination? Pagination);

internal sealed record Pagination([property: JsonPropertyName("total_pages")] int? TotalPages);

internal sealed record LoginAttributes
{
    [JsonPropertyName("access_token")]
    public AccessToken? AccessToken { get; init; }

    public string? Nama { get; init; }

    public string? Nik { get; init; }

    public LoginPerson? Penduduk { get; init; }
}

internal sealed record LoginPerson(string? Id, string? Nama, string? Nik);

internal sealed record AccessToken(string? Token, [property: JsonPropertyName("expires_in")] string? ExpiresIn);

internal sealed record LetterAttributes([property: JsonPropertyName("jenis_surat")] string? Kind, string? Status, [property: JsonPropertyName("tanggal_kirim")] string? SentAt);

internal sealed record LetterKindAttributes(string? Kode, string? Nama, string? Slug);

internal sealed record ComplaintAttributes(string? Judul, [property: JsonPropertyName("created_at")] string? CreatedAt);

/// <summary>Envelope of the staff routes.</summary>
internal sealed record StaffEnvelope(bool? Success, JsonElement? Data);

internal sealed record StaffRow(string? Id, string? Judul, string? Status, [property: JsonPropertyName("created_at")] string? CreatedAt, [property: JsonPropertyName("id_pengaduan")] string? ParentId);

[JsonSerializable(typeof(LoginBody))]
[JsonSerializable(typeof(StaffLoginBody))]
[JsonSerializable(typeof(LetterBody))]
[JsonSerializable(typeof(ReplyBody))]
[JsonSerializable(typeof(OneDocument<LoginAttributes>), TypeInfoPropertyName = "Login")]
[JsonSerializable(typeof(ManyDocument<LetterAttributes>), TypeInfoPropertyName = "Letters")]
[JsonSerializable(typeof(ManyDocument<LetterKindAttributes>), TypeInfoPropertyName = "LetterKinds")]
[JsonSerializable(typeof(ManyDocument<ComplaintAttributes>), TypeInfoPropertyName = "Complaints")]
[JsonSerializable(typeof(StaffEnvelope))]
[JsonSerializable(typeof(IReadOnlyList<StaffRow>), TypeInfoPropertyName = "StaffRows")]
internal sealed partial class OpenSidJson : JsonSerializerContext
{
    public static OpenSidJson Types { get; } = new(OutsideSystem.JsonOptions());
}
