using System.Net;

namespace SmartVillage.Adapters.OpenSid.Mapping.Rules;

/// <summary>
/// Plain text. <paramref name="dashIsNothing"/>: importers of 18.x and P2509 write <c>-</c> for "none"; <paramref name="zeroIsNothing"/>: columns that used to be
/// numbers hold 0 for "none"; <paramref name="isEncoded"/>: OpenSID stores some notes HTML-entity-encoded.
/// </summary>
internal sealed class TextRule(bool dashIsNothing = false, bool zeroIsNothing = false, bool isEncoded = false) : ValueRule
{
    public override NormalisedValue FromText(string value)
    {
        var cleaned = TextCleaning.Clean(isEncoded && value.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(value) : value);
        return (dashIsNothing && cleaned.Text is "-") || (zeroIsNothing && cleaned.Text is "0") ? new NormalisedValue(null, cleaned.Issue) : cleaned;
    }
}
