namespace SmartVillage.Adapters.OpenSid.Mapping.Rules;

/// <summary>
/// Numbers of a code list; 0, NULL and empty all mean "not filled" (NN columns up to 19.11 hold 0 or empty, later ones NULL). <paramref name="translate"/> maps numbers whose
/// meaning a release changed.
/// </summary>
internal sealed class CodeRule(Func<long, long>? translate = null) : NumberRule
{
    public override NormalisedValue FromNumber(long value)
    {
        if (value == 0)
        {
            return NormalisedValue.Nothing;
        }

        return new NormalisedValue(NumberTexts.Of(translate is null ? value : translate(value)));
    }
}
