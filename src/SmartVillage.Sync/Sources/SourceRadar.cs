namespace SmartVillage.Sync.Sources;

/// <summary>
/// What a source tells about itself beyond what is needed to read it: looked at by whoever examines it, and by runs that read rows. Nothing in it is about a person.
/// </summary>
public sealed record SourceRadar
{
    /// <summary>When this was looked at; for a backup the moment that it shows.</summary>
    public required DateTimeOffset LookedAt { get; init; }

    /// <summary>Time zone of the server, as <c>+07:00</c> or <c>SYSTEM (WIB)</c>; null for a backup.</summary>
    public string? ServerTimeZone { get; init; }

    /// <summary>How far the server's clock is ahead of ours, in seconds; null for a backup.</summary>
    public long? ClockAheadSeconds { get; init; }

    /// <summary>Whether the account can read and nothing else; null for a backup, which has no account.</summary>
    public bool? IsReadOnly { get; init; }

    /// <summary>Rights that a reader never needs, one entry per grant.</summary>
    public IReadOnlyList<string> ExcessRights { get; init; } = [];

    /// <summary>Foreign keys by which the source deletes more rows than somebody asked for.</summary>
    public IReadOnlyList<SourceCascade> Cascades { get; init; } = [];

    /// <summary>What of it is worth telling.</summary>
    public IReadOnlyList<ProbeFinding> Findings { get; init; } = [];
}
