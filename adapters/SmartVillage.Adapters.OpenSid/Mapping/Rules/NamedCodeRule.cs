using SmartVillage.Domain.Records;

namespace SmartVillage.Adapters.OpenSid.Mapping.Rules;

/// <summary>Columns that hold a word of a closed list instead of a number, such as <c>hubung_warga</c>; the codes are ours.</summary>
internal sealed class NamedCodeRule(IReadOnlyDictionary<string, int> codes) : ValueRule
{
    public override NormalisedValue FromText(string value)
    {
        var cleaned = TextCleaning.Clean(value);
        if (cleaned.Text is null or "-" or "0")
        {
            return new NormalisedValue(null, cleaned.Issue);
        }

        return codes.TryGetValue(cleaned.Text.ToUpperInvariant(), out var code)
            ? new NormalisedValue(NumberTexts.Of(code), cleaned.Issue)
            : new NormalisedValue(null, IssueCodes.UnknownCode);
    }
}
