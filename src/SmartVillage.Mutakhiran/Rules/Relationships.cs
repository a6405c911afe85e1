namespace SmartVillage.Mutakhiran.Rules;

/// <summary>Places in a family that rules ask about.</summary>
internal static class Relationships
{
    public const long Head = 1;
    public const long Husband = 2;
    public const long Wife = 3;
    public const long Child = 4;
    public const long Grandchild = 6;
    public const long Parent = 7;
    public const long ParentInLaw = 8;
    public const long Other = 11;
}
