using System.Text.Json.Serialization;

namespace SmartVillage.Adapters.OpenSidApi.Staff;

internal sealed record StaffLoginBody([property: JsonPropertyName("username")] string Username, [property: JsonPropertyName("password")] string Password);

internal sealed record ReplyBody(
    [property: JsonPropertyName("id_pengaduan")] string ComplaintId, [property: JsonPropertyName("status")] int Status, [property: JsonPropertyName("tanggapan")] string Text);

/// <summary>A decision about a letter. OpenSID makes the letter in the name of the account, and wants its password again for that.</summary>
internal sealed record LetterDecisionBody(
    [property: JsonPropertyName("id")] string Id, [property: JsonPropertyName("password")] string Password, [property: JsonPropertyName("alasan")] string? Reason = null);

internal sealed record SignatureBody([property: JsonPropertyName("passphrase")] string Passphrase, [property: JsonPropertyName("password")] string Password);
