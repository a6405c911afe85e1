namespace SmartVillage.Adapters.OpenSid.Mapping.Rules;

/// <summary>Ids of other rows: 0, NULL and empty mean none; an id that leads nowhere stays as it is (P4).</summary>
internal sealed class ReferenceRule : NumberRule
{
    public override NormalisedValue FromNumber(long value) => value == 0 ? NormalisedValue.Nothing : new NormalisedValue(NumberTexts.Of(value));
}
