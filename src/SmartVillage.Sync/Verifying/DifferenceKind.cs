namespace SmartVillage.Sync.Verifying;

/// <summary>How a row differs between source and copy.</summary>
public enum DifferenceKind
{
    /// <summary>Only in the source.</summary>
    Missing,

    /// <summary>Only in the copy.</summary>
    Ghost,

    /// <summary>In both, with other content.</summary>
    Stale,

    /// <summary>Set aside by the last run, because its key cannot be used.</summary>
    Quarantined,
}
