using SmartVillage.Domain.Records;

namespace SmartVillage.Adapters.OpenSid.Mapping.Rules;

/// <summary>Ids of other rows: 0, NULL and empty mean none; an id that leads nowhere stays as it is (P4).</summary>
internal sealed class ReferenceRule : ValueRule
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

    public override NormalisedValue FromNumber(long value) => value == 0 ? NormalisedValue.Nothing : new NormalisedValue(NumberTexts.Of(value));
}
