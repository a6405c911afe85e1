using SmartVillage.Domain.Records;

namespace SmartVillage.Mutakhiran.Rules;

/// <summary>Fields of families that rules read.</summary>
internal static class FamilyFields
{
    public static readonly FieldDefinition Area = Entities.Families["area"];
    public static readonly FieldDefinition EventFamily = Entities.FamilyEvents["family"];
}
