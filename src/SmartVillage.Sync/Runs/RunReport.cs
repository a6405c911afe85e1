namespace SmartVillage.Sync.Runs;

/// <summary>How a run ended; exactly one per run.</summary>
public enum RunOutcome
{
    /// <summary>Still going.</summary>
    Running,

    /// <summary>A new edition is visible.</summary>
    Published,

    /// <summary>Source and copy were found equal.</summary>
    Unchanged,

    /// <summary>A gate stopped it, or it was a preview; nothing was published.</summary>
    AwaitingApproval,

    /// <summary>It could not be done; the last edition is served.</summary>
    Failed,

    /// <summary>A person rejected it.</summary>
    Rejected,

    /// <summary>A newer run took its place while it waited.</summary>
    Superseded,

    /// <summary>A person stopped it.</summary>
    Cancelled,
}

/// <summary>Counts of one entity's changes.</summary>
public sealed record EntityChanges(long Added, long Changed, long Removed, long Restored, long Rebound, long Reinterpreted)
{
    /// <summary>No change.</summary>
    public static readonly EntityChanges None = new(0, 0, 0, 0, 0, 0);

    /// <summary>Sum of all kinds.</summary>
    public long Total => Added + Changed + Removed + Restored + Rebound + Reinterpreted;
}

/// <summary>Why a gate stopped a run.</summary>
/// <param name="Code"><c>removed</c>, <c>changed</c>, <c>added</c>, <c>emptied</c>, <c>no-residents</c>, <c>re-import</c>, <c>source-in-motion</c>, <c>approval-outdated</c>,
/// <c>preview</c>.</param>
/// <param name="Entity">Entity name.</param>
/// <param name="Count">What was found.</param>
/// <param name="Limit">What is allowed without a person.</param>
/// <param name="Message">One sentence in Indonesian.</param>
public sealed record GateReason(string Code, string Entity, long Count, long Limit, string Message);

/// <summary>An error as contracts show it.</summary>
public sealed record RunError(string Code, string Message, string Remedy);

/// <summary>Everything a person or program wants to know about a finished run on one village.</summary>
public sealed record RunReport
{
    /// <summary>Id of the run.</summary>
    public required Guid RunId { get; init; }

    /// <summary>Name of the source.</summary>
    public required string Source { get; init; }

    /// <summary>Dotted code, or null when the run failed before it was known.</summary>
    public string? Village { get; init; }

    /// <summary>How it ended.</summary>
    public required RunOutcome Outcome { get; init; }

    /// <summary>Visible edition after the run, 0 for none.</summary>
    public long Edition { get; init; }

    /// <summary>Rows read by entity.</summary>
    public IReadOnlyDictionary<string, long> Read { get; init; } = new Dictionary<string, long>(StringComparer.Ordinal);

    /// <summary>Rows of the edition by entity.</summary>
    public IReadOnlyDictionary<string, long> Stored { get; init; } = new Dictionary<string, long>(StringComparer.Ordinal);

    /// <summary>Rows set aside by entity.</summary>
    public IReadOnlyDictionary<string, long> Quarantined { get; init; } = new Dictionary<string, long>(StringComparer.Ordinal);

    /// <summary>Changes by entity.</summary>
    public IReadOnlyDictionary<string, EntityChanges> Changes { get; init; } = new Dictionary<string, EntityChanges>(StringComparer.Ordinal);

    /// <summary>How rows under unknown source keys were recognised, by entity; what a person looks at before a re-import is approved. Empty when no rows were compared.</summary>
    public IReadOnlyDictionary<string, Rebinding> Rebinding { get; init; } = new Dictionary<string, Rebinding>(StringComparer.Ordinal);

    /// <summary>Entities and fields that the source could not give, as <c>products</c> or <c>residents.email</c>.</summary>
    public IReadOnlyList<string> NotRead { get; init; } = [];

    /// <summary>Gates that stopped it.</summary>
    public IReadOnlyList<GateReason> Gates { get; init; } = [];

    /// <summary>Who approved it, when it was published or confirmed by approval.</summary>
    public string? ApprovedBy { get; init; }

    /// <summary>Families that vanished with all their members, by our id; always reported.</summary>
    public IReadOnlyList<long> VanishedFamilies { get; init; } = [];

    /// <summary>Rows whose identity a person should decide.</summary>
    public int Reviews { get; init; }

    /// <summary>What it asked of the source; null for runs of versions that did not measure it.</summary>
    public SourceCourtesy? Courtesy { get; init; }

    /// <summary>Milliseconds from start to end.</summary>
    public long DurationMs { get; init; }

    /// <summary>The error, when it failed.</summary>
    public RunError? Error { get; init; }

    /// <summary>Whether the caller joined a run that somebody else had started.</summary>
    public bool Joined { get; init; }
}
