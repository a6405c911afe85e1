using System.Globalization;
using System.Text.Json;
using SmartVillage.Services.Nib;

namespace SmartVillage.Api.Nib;

/// <summary>
/// Reads what OSS sends. Codes come as number or text and may be missing; only the number, its state, days, area, scale and lines of business are taken over: shareholders, responsible
/// people, their identity numbers and contacts are never read into anything.
/// </summary>
internal static class NibPushBody
{
    private const int NibDigits = 13;
    private const int MostProjects = 500;

    // Revoked and cancelled papers (tipe_dokumen of the document).
    private static readonly string[] Withdrawn = ["3", "4"];

    /// <summary>The business number as it was written, before anything is known about it; empty when there is none.</summary>
    public static string NumberOf(JsonElement root) => root.ValueKind == JsonValueKind.Object && root.TryGetProperty("dataNIB", out var data) ? Text(data, "nib") ?? string.Empty : string.Empty;

    /// <summary>What is taken over; null when it cannot be one.</summary>
    public static NibPush? Read(JsonElement root)
    {
        var nib = NumberOf(root);
        if (nib.Length != NibDigits || !nib.All(char.IsAsciiDigit))
        {
            return null;
        }

        var data = root.GetProperty("dataNIB");
        var issued = Day(Text(data, "tgl_terbit_nib"));
        return new NibPush
        {
            Record = new NibRecord
            {
                Nib = nib,
                // The key has a blank at its end in the document.
                State = Withdrawn.Contains(Text(data, "tipe_dokumen") ?? Text(data, "tipe_dokumen "), StringComparer.Ordinal) ? NibState.Revoked : NibStates.Of(Text(data, "status_nib")),
                IssuedOn = issued,
                Scale = int.TryParse(Text(data, "skala_usaha"), NumberStyles.None, CultureInfo.InvariantCulture, out var scale) && scale is >= 1 and <= 4 ? (BusinessScale)scale : null,
                Kbli = Kbli(data),
            },
            ChangedOn = Day(Text(data, "tgl_perubahan_nib")) ?? issued,
            Area = Text(data, "perseroan_daerah_id") is { Length: 10 } area && area.All(char.IsAsciiDigit) ? area : null,
        };
    }

    private static string[] Kbli(JsonElement data) => data.TryGetProperty("data_proyek", out var projects) && projects.ValueKind == JsonValueKind.Array
        ? [.. projects.EnumerateArray().Take(MostProjects).Select(project => Text(project, "kbli")).OfType<string>().Where(code => code.Length == 5 && code.All(char.IsAsciiDigit)).Distinct(StringComparer.Ordinal)]
        : [];

    private static string? Text(JsonElement element, string name) => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value)
        ? value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!.Trim() is { Length: > 0 } text ? text : null,
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        }
        : null;

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text?.Split(' ', 'T')[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
