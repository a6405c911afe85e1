using SmartVillage.Domain.Records;

namespace SmartVillage.Adapters.OpenSid.Mapping.Rules;

/// <summary>Columns of whole numbers, which some releases keep as text: what is empty there or a dash is nothing, and what is no number an issue.</summary>
internal abstract class NumberRule : ValueRule
{
    public sealed override NormalisedValue FromText(string value)
    {
        var cleaned = TextCleaning.Clean(value);
        if (cleaned.Text is null or "-")
        {
            return new NormalisedValue(null, cleaned.Issue);
        }

        return NumberTexts.TryParse(cleaned.Text, out var number) ? FromNumber(number) : new NormalisedValue(null, IssueCodes.InvalidNumber);
    }

    public abstract override NormalisedValue FromNumber(long value);
}
