namespace SmartVillage.Adapters.Http.Keeping;

/// <summary>How long an answer holds and how long anybody waits for another.</summary>
public sealed record KeepingRules
{
    /// <summary>No new question before this.</summary>
    public required TimeSpan FreshFor { get; init; }

    /// <summary>An older one is not given any more; null for one that says itself when it ends.</summary>
    public TimeSpan? UsableFor { get; init; }

    /// <summary>No new question before this after a failure.</summary>
    public TimeSpan AfterFailure { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long a reader waits for a new answer when there is none, or an old one; then it goes on without.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(2);
}
