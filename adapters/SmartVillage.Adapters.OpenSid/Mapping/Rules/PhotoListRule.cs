using System.Text.Encodings.Web;
using System.Text.Json;
using SmartVillage.Domain.Records;

namespace SmartVillage.Adapters.OpenSid.Mapping.Rules;

/// <summary>File names of a product's photos, which <c>produk.foto</c> holds as a JSON array in text, with null and empty entries in places.</summary>
internal sealed class PhotoListRule : ValueRule
{
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override NormalisedValue FromText(string value)
    {
        var cleaned = TextCleaning.Clean(value);
        if (cleaned.Text is null)
        {
            return cleaned;
        }

        try
        {
            using var document = JsonDocument.Parse(cleaned.Text);
            if (document.RootElement.ValueKind != JsonValueKind.Array)
            {
                return new NormalisedValue(null, document.RootElement.ValueKind == JsonValueKind.Null ? cleaned.Issue : IssueCodes.InvalidJson);
            }

            var names = document.RootElement.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.String)
                .Select(e => e.GetString()!.Trim()).Where(name => name.Length > 0).ToList();
            return new NormalisedValue(names.Count == 0 ? null : JsonSerializer.Serialize(names, Compact), cleaned.Issue);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return new NormalisedValue(null, IssueCodes.InvalidJson);
        }
    }
}
