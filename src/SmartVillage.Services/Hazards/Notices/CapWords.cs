namespace SmartVillage.Services.Hazards.Notices;

/// <summary>Words of CAP 1.2 that a notice may use.</summary>
public static class CapWords
{
    /// <summary><c>category</c>.</summary>
    public static IReadOnlyList<string> Categories { get; } = ["Geo", "Met", "Safety", "Security", "Rescue", "Fire", "Health", "Env", "Transport", "Infra", "CBRNE", "Other"];

    /// <summary><c>responseType</c>.</summary>
    public static IReadOnlyList<string> ResponseTypes { get; } = ["Shelter", "Evacuate", "Prepare", "Execute", "Avoid", "Monitor", "Assess", "AllClear", "None"];

    /// <summary><c>urgency</c>.</summary>
    public static IReadOnlyList<string> Urgencies { get; } = ["Immediate", "Expected", "Future", "Past", "Unknown"];

    /// <summary><c>severity</c>.</summary>
    public static IReadOnlyList<string> Severities { get; } = ["Extreme", "Severe", "Moderate", "Minor", "Unknown"];

    /// <summary><c>certainty</c>.</summary>
    public static IReadOnlyList<string> Certainties { get; } = ["Observed", "Likely", "Possible", "Unlikely", "Unknown"];
}
