namespace SmartVillage.Mutakhiran.Findings;

/// <summary>How a finding stands.</summary>
public enum FindingState
{
    /// <summary>The visible edition shows it.</summary>
    Open,

    /// <summary>Shown, and set aside by a named person with a reason until a day.</summary>
    Excepted,

    /// <summary>A later edition no longer shows it: the data was repaired.</summary>
    Gone,
}
