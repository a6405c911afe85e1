namespace SmartVillage.Sync.Runs;

/// <summary>How runs share the machine, and how long they wait for people.</summary>
public sealed record RunOptions
{
    /// <summary>Sources read at the same time; their editions are published one after the other.</summary>
    public int Parallel { get; init; } = 2;

    /// <summary>A stopped run that nobody decided on for this long cannot be approved any more; the next run makes a new preview.</summary>
    public TimeSpan ApprovalExpiry { get; init; } = TimeSpan.FromDays(14);
}
