namespace SmartVillage.Services.Adapters;

/// <summary>Whether calls to an outside system are sent.</summary>
public enum CircuitStatus
{
    /// <summary>They are.</summary>
    Closed,

    /// <summary>One is tried, to see whether it works again.</summary>
    HalfOpen,

    /// <summary>Most calls of the last minute failed: none are sent for a while.</summary>
    Open,
}
