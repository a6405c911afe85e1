using System.Text.Json.Serialization;

namespace SmartVillage.Adapters.OpenSidApi.Staff;

internal sealed record StaffLoginBody([property: JsonPropertyName("username")] string Username, [property: JsonPropertyName("password")] string Password);

internal sealed record ReplyBody(
    [property: JsonPropertyName("id_pengaduan")] string ComplaintId, [property: JsonPropertyName("status")] int Status, [property: JsonPropertyName("tanggapan")] string Text);

internal sealed record LetterDecisionBody([property: JsonPropertyName("id")] string Id, [property: JsonPropertyName("alasan")] string? Reason = null);

internal sealed record SignatureBody([property: JsonPropertyName("passphrase")] string Passphrase);
