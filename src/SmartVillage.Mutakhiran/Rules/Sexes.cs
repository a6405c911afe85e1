namespace SmartVillage.Mutakhiran.Rules;

/// <summary>Codes of sex.</summary>
internal static class Sexes
{
    public const long Male = 1;
    public const long Female = 2;
}
