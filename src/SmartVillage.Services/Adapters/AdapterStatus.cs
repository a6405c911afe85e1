namespace SmartVillage.Services.Adapters;

/// <summary>Whether an adapter carries its service.</summary>
public enum AdapterStatus
{
    /// <summary>Off: not wanted, or something is missing; see <see cref="AdapterHealth.Missing"/>.</summary>
    Disabled,

    /// <summary>Answers as agreed.</summary>
    Ok,

    /// <summary>Answers, but slowly, partly, or from what was kept.</summary>
    Degraded,

    /// <summary>Does not answer, or refuses us.</summary>
    Down,
}
