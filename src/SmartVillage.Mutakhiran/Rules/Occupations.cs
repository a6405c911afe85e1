namespace SmartVillage.Mutakhiran.Rules;

/// <summary>Codes of occupations that rules ask about.</summary>
internal static class Occupations
{
    public const long None = 1;
    public const long Pupil = 3;
    public const long Pensioner = 4;
    public const long CivilServant = 5;
    public const long Police = 7;
}
