namespace SmartVillage.Mutakhiran.Completeness;

/// <summary>Completeness of the members of a family who are alive and here.</summary>
/// <param name="FamilyId">Our id of the family.</param>
/// <param name="AreaId">Our id of its RT; nothing where it stands in none.</param>
/// <param name="Figures">The figures.</param>
public readonly record struct FamilyCompleteness(long FamilyId, long? AreaId, AreaCompleteness Figures)
{
    /// <summary>Elements of both forms that are not filled; the more, the earlier the family comes.</summary>
    public int Missing => Figures.Register.Asked - Figures.Register.Known + Figures.Biodata.Asked - Figures.Biodata.Known;
}
