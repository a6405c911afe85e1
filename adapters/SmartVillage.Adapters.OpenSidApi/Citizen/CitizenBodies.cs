using System.Text.Json.Serialization;

namespace SmartVillage.Adapters.OpenSidApi.Citizen;

internal sealed record LoginBody([property: JsonPropertyName("credential")] string Credential, [property: JsonPropertyName("password")] string Password);

internal sealed record EmailBody([property: JsonPropertyName("email")] string Email);

internal sealed record ResetBody(
    [property: JsonPropertyName("token")] string Token, [property: JsonPropertyName("email")] string Email, [property: JsonPropertyName("password")] string Password,
    [property: JsonPropertyName("password_confirmation")] string Confirmation);

internal sealed record ChangePinBody(
    [property: JsonPropertyName("pin")] string Pin, [property: JsonPropertyName("password")] string Password, [property: JsonPropertyName("password_confirmation")] string Confirmation);

internal sealed record CommentBody([property: JsonPropertyName("id_artikel")] string ArticleId, [property: JsonPropertyName("komentar")] string Text);

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

internal sealed record MessageBody([property: JsonPropertyName("subjek")] string Subject, [property: JsonPropertyName("pesan")] string Text);

internal sealed record IdBody([property: JsonPropertyName("id")] string Id);

internal sealed record DeviceBody([property: JsonPropertyName("device")] string Device, [property: JsonPropertyName("token")] string Token);
