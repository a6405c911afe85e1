namespace SmartVillage.Adapters.OpenSid.Mapping.Rules;

/// <summary>What a rule makes of one value: canonical text or nothing, and the issue code of a defect (P4).</summary>
internal readonly record struct NormalisedValue(string? Text, string? Issue = null)
{
    public static readonly NormalisedValue Nothing;
}
