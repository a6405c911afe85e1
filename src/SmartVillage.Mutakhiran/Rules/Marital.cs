namespace SmartVillage.Mutakhiran.Rules;

/// <summary>Codes of marital status.</summary>
internal static class Marital
{
    public const long Unmarried = 1;
    public const long Married = 2;
    public const long Divorced = 3;
    public const long Widowed = 4;
}
