namespace SmartVillage.Mutakhiran.Rules;

/// <summary>Codes of life status.</summary>
internal static class Lives
{
    public const long Alive = 1;
    public const long Dead = 2;
    public const long Moved = 3;
    public const long Lost = 4;
    public const long Gone = 6;
    public const long Invalid = 9;
}
