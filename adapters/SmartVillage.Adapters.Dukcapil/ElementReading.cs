using System.Text.Json;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.Kependudukan;

namespace SmartVillage.Adapters.Dukcapil;

/// <summary>
/// Reads <c>{"content":[{"NIK":"Sesuai","NAMA_LGKP":"Sesuai (100)",…}]}</c>. A failed call puts a text <c>RESPON</c> there, as object or in a list, with HTTP 200.
/// </summary>
internal static class ElementReading
{
    private static readonly string[] Elements = ["NIK", "NAMA_LGKP", "TGL_LHR"];

    /// <summary>Null when it is nothing of the kind.</summary>
    public static AdapterAnswer<PersonMatch>? Read(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return Content(document.RootElement) is { } content ? Read(content) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static AdapterAnswer<PersonMatch>? Read(JsonElement content)
    {
        if (Text(content, "RESPON") is { } words)
        {
            return Refusal(words);
        }

        var said = Elements.Select(name => Text(content, name)).ToList();

        // An element that is not judged is not a match: it was asked for.
        return said.TrueForAll(text => text is null) ? null : AdapterAnswers.Ok(said.TrueForAll(Agrees) ? PersonMatch.Match : PersonMatch.NoMatch);
    }

    private static bool Agrees(string? text) => text is not null && text.TrimStart().StartsWith("sesuai", StringComparison.OrdinalIgnoreCase);

    private static AdapterAnswer<PersonMatch> Refusal(string words)
    {
        var status = words switch
        {
            _ when Has(words, "tidak ditemukan", "tidak terdapat", "not found") => AnswerStatus.NotFound,
            _ when Has(words, "kuota", "quota", "limit") => AnswerStatus.RateLimited,
            _ when Has(words, "user", "password", "akses", "ip ") => AnswerStatus.Unauthorized,
            _ => AnswerStatus.Unavailable,
        };

        // Their words may hold the number, so ours are given.
        return AdapterAnswers.Failed<PersonMatch>(status, status == AnswerStatus.NotFound ? "Dukcapil tidak mengenal NIK ini." : "Dukcapil menolak verifikasi ini.");
    }

    private static bool Has(string words, params string[] parts) => parts.Any(part => words.Contains(part, StringComparison.OrdinalIgnoreCase));

    private static JsonElement? Content(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("content", out var content))
        {
            return null;
        }

        return content.ValueKind switch
        {
            JsonValueKind.Array when content.GetArrayLength() > 0 && content[0].ValueKind == JsonValueKind.Object => content[0],
            JsonValueKind.Object => content,
            _ => null,
        };
    }

    private static string? Text(JsonElement content, string name) =>
        content.EnumerateObject().FirstOrDefault(property => string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase)) is { Value.ValueKind: JsonValueKind.String } property
            ? property.Value.GetString()
            : null;
}
