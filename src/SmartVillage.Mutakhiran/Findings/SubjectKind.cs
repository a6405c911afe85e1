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
}
