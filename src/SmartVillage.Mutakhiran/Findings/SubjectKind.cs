namespace SmartVillage.Mutakhiran.Findings;

/// <summary>What a finding is about.</summary>
public enum SubjectKind
{
    /// <summary>A resident.</summary>
    Resident,

    /// <summary>A family.</summary>
    Family,

    /// <summary>An area.</summary>
    Area,

    /// <summary>The village as a whole: a case of which it has no row.</summary>
    Village,
}
