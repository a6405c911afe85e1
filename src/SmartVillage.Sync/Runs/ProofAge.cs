namespace SmartVillage.Sync.Runs;

/// <summary>How old a proof is.</summary>
public static class ProofAge
{
    /// <summary>Clocks of several machines on one store differ a little.</summary>
    private static readonly TimeSpan Tolerated = TimeSpan.FromMinutes(5);

    /// <summary>
    /// The age of what was confirmed then; null where nothing was, and where it was in the future: the clock was wrong then or is wrong now, and nobody can say how old the proof is.
    /// </summary>
    public static TimeSpan? Of(DateTimeOffset? confirmedAt, DateTimeOffset now) => confirmedAt is { } confirmed && confirmed - now <= Tolerated ? now - confirmed : null;
}
