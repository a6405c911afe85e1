namespace SmartVillage.Sync.Sources;

/// <summary>What the probe learned about the database behind a source.</summary>
public sealed record SourceProbe
{
    /// <summary>Release the database claims, as <c>24.10</c>; a hint only.</summary>
    public string? ReleaseHint { get; init; }

    /// <summary>Server product and version, as <c>MariaDB 10.11.6</c>.</summary>
    public required string ServerVersion { get; init; }

    /// <summary>How each entity is read, by entity name; all entities are present.</summary>
    public required IReadOnlyDictionary<string, EntityMap> Maps { get; init; }

    /// <summary>Version of our own reading rules; raised whenever normalising changes what a row looks like.</summary>
    public required int ReadingVersion { get; init; }

    /// <summary>Columns for statistics only that could be read: disability, chronicIllness, pregnancy, contraception, covid.</summary>
    public required IReadOnlySet<string> SpecificColumns { get; init; }

    /// <summary>How codes of these columns are to be read, where that depends on more than the columns; empty for the usual way.</summary>
    public string SpecificReading { get; init; } = string.Empty;

    /// <summary>Whether rows carry the village they belong to (OpenSID 24.01 and later).</summary>
    public bool HasTenantColumn { get; init; }

    /// <summary>Tables read that have no transactions.</summary>
    public IReadOnlyList<string> NonTransactionalTables { get; init; } = [];

    /// <summary>"Data lengkap" mode: true on, false off, null when the release has no such setting.</summary>
    public bool? CompleteDataMode { get; init; }

    /// <summary>Everything worth telling an operator.</summary>
    public IReadOnlyList<ProbeFinding> Findings { get; init; } = [];

    /// <summary>What was looked at besides; null when this probe did not look.</summary>
    public SourceRadar? Radar { get; init; }

    /// <summary>When the snapshot was taken, by our clock; for a backup the moment that it shows.</summary>
    public DateTimeOffset TakenAt { get; init; }

    /// <summary>Whether this is a backup, which may be older than what was read before.</summary>
    public bool IsBackup { get; init; }
}
