namespace SmartVillage.Mutakhiran.Corrections;

/// <summary>One thing that happened to a correction.</summary>
public sealed record CorrectionStep
{
    /// <summary>Position, from 1.</summary>
    public long Number { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What.</summary>
    public required CorrectionAction Action { get; init; }

    /// <summary>State before.</summary>
    public required CorrectionState From { get; init; }

    /// <summary>State after.</summary>
    public required CorrectionState To { get; init; }

    /// <summary>Who: the name of a key, or <see cref="BySystem"/>.</summary>
    public required string By { get; init; }

    /// <summary>Id of the key; null for the system.</summary>
    public string? ByKey { get; init; }

    /// <summary>Which fields it was about; empty for all.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>What was said; sealed in the store.</summary>
    public string? Note { get; init; }

    /// <summary>The actor of what follows from an edition.</summary>
    public const string BySystem = "sistem";
}
