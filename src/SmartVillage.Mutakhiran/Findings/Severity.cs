namespace SmartVillage.Mutakhiran.Findings;

/// <summary>How bad a finding is.</summary>
public enum Severity
{
    /// <summary>I: something is missing or could be richer.</summary>
    Enrich,

    /// <summary>W: to be looked at in the field.</summary>
    Verify,

    /// <summary>E: invalid or contradictory.</summary>
    Error,
}
