using System.Net;
using SmartVillage.Domain.Records;

namespace SmartVillage.Adapters.OpenSid.Mapping.Rules;

/// <summary>
/// Plain text. <paramref name="dashIsNothing"/>: importers of 18.x and P2509 write <c>-</c> for "none"; <paramref name="zeroIsNothing"/>: columns that used to be
/// numbers hold 0 for "none"; <paramref name="isEncoded"/>: OpenSID stores some notes HTML-entity-encoded; <paramref name="isKey"/>: rows are found by it, so blanks around it are told.
/// </summary>
internal sealed class TextRule(bool dashIsNothing = false, bool zeroIsNothing = false, bool isEncoded = false, bool isKey = false) : ValueRule
{
    public override NormalisedValue FromText(string value)
    {
        var cleaned = TextCleaning.Clean(isEncoded && value.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(value) : value);
        if (isKey && cleaned is { Issue: null, Text: { } text } && text.Length != value.Length)
        {
            return new NormalisedValue(text, IssueCodes.OuterBlanks);
        }

        return (dashIsNothing && cleaned.Text is "-") || (zeroIsNothing && cleaned.Text is "0") ? new NormalisedValue(null, cleaned.Issue) : cleaned;
    }
}
