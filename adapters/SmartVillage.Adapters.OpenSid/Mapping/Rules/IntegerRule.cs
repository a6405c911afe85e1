using SmartVillage.Domain.Records;

namespace SmartVillage.Adapters.OpenSid.Mapping.Rules;

/// <summary>Whole numbers. A birth weight of 0 means that nobody filled it in; a price of 0 is a price.</summary>
internal sealed class IntegerRule(bool zeroIsNothing) : ValueRule
{
    public override NormalisedValue FromText(string value)
    {
        var cleaned = TextCleaning.Clean(value);
        if (cleaned.Text is null or "-")
        {
            return new NormalisedValue(null, cleaned.Issue);
        }

        return NumberTexts.TryParse(cleaned.Text, out var number) ? FromNumber(number) : new NormalisedValue(null, IssueCodes.InvalidNumber);
    }

    public override NormalisedValue FromNumber(long value) =>
        zeroIsNothing && value == 0 ? NormalisedValue.Nothing : new NormalisedValue(NumberTexts.Of(value));
}
