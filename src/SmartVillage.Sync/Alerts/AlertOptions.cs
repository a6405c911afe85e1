namespace SmartVillage.Sync.Alerts;

/// <summary>When somebody is told that something needs a person, and how often again.</summary>
public sealed record AlertOptions
{
    /// <summary>An alert that nobody acted on or muted is sent again after this time.</summary>
    public TimeSpan Repeat { get; init; } = TimeSpan.FromHours(24);

    /// <summary>A village whose data was not proven for this long is late.</summary>
    public TimeSpan LateAfter { get; init; } = TimeSpan.FromHours(26);

    /// <summary>Room that the disk of the store must have.</summary>
    public long FreeDiskBytes { get; init; } = 1024L * 1024 * 1024;

    /// <summary>Where the link of an alert leads; without it an alert has none.</summary>
    public Uri? PublicUrl { get; init; }
}
