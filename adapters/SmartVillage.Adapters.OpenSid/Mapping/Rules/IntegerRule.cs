namespace SmartVillage.Adapters.OpenSid.Mapping.Rules;

/// <summary>Whole numbers. A birth weight of 0 means that nobody filled it in; a price of 0 is a price.</summary>
internal sealed class IntegerRule(bool zeroIsNothing) : NumberRule
{
    public override NormalisedValue FromNumber(long value) =>
        zeroIsNothing && value == 0 ? NormalisedValue.Nothing : new NormalisedValue(NumberTexts.Of(value));
}
