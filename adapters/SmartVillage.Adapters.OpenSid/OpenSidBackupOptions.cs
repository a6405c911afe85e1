namespace SmartVillage.Adapters.OpenSid;

/// <summary>Backups of one OpenSID, as the configuration names them.</summary>
public sealed record OpenSidBackupOptions : SourceOptions
{
    /// <summary>A backup file, or a folder whose newest backup counts.</summary>
    public required string Path { get; init; }

    /// <summary>
    /// Zone in which the village's server shows times. Dumps of mariadb-dump and phpMyAdmin hold TIMESTAMP columns in UTC and do not say; null takes the zone of this
    /// machine, which is the village's own in most cases.
    /// </summary>
    public TimeZoneInfo? TimeZone { get; init; }
}
