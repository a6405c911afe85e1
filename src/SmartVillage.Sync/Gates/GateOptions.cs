namespace SmartVillage.Sync.Gates;

/// <summary>How much may change without a person, per village and entity (P5). Shares are between 0 and 1.</summary>
public sealed record GateOptions
{
    /// <summary>Removals that always pass.</summary>
    public int RemovedAlwaysAllowed { get; init; } = 10;

    /// <summary>Share of the stored rows that may be removed…</summary>
    public double RemovedShare { get; init; } = 0.05;

    /// <summary>…but never more rows than this.</summary>
    public int RemovedAtMost { get; init; } = 50;

    /// <summary>Changes that always pass.</summary>
    public int ChangedAlwaysAllowed { get; init; } = 100;

    /// <summary>Share of the stored rows that may change.</summary>
    public double ChangedShare { get; init; } = 0.20;

    /// <summary>New rows that always pass after the first edition.</summary>
    public int AddedAlwaysAllowed { get; init; } = 500;

    /// <summary>Share of the stored rows that may be new.</summary>
    public double AddedShare { get; init; } = 0.20;

    /// <summary>An entity with more rows than this may not drop to zero.</summary>
    public int EmptiedAbove { get; init; } = 10;

    /// <summary>Share of residents under unknown source ids from which a run counts as a re-import.</summary>
    public double ReimportShare { get; init; } = 0.5;

    /// <summary>Rows that may be removed.</summary>
    public long RemovedLimit(long stored) => Math.Max(RemovedAlwaysAllowed, Math.Min(RemovedAtMost, (long)(stored * RemovedShare)));

    /// <summary>Rows that may change.</summary>
    public long ChangedLimit(long stored) => Math.Max(ChangedAlwaysAllowed, (long)(stored * ChangedShare));

    /// <summary>Rows that may be new.</summary>
    public long AddedLimit(long stored) => Math.Max(AddedAlwaysAllowed, (long)(stored * AddedShare));
}
