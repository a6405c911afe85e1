namespace SmartVillage.Mutakhiran.Findings;

/// <summary>Which findings are asked for; nothing in a property means all.</summary>
public sealed record FindingFilter
{
    /// <summary>Id of a rule.</summary>
    public string? Rule { get; init; }

    /// <summary>Only this severity.</summary>
    public Severity? Severity { get; init; }

    /// <summary>Our ids of RT.</summary>
    public IReadOnlyCollection<long>? Areas { get; init; }

    /// <summary>Our id of a family.</summary>
    public long? Family { get; init; }

    /// <summary>How they stand.</summary>
    public FindingState State { get; init; } = FindingState.Open;

    /// <summary>The last one of the page before.</summary>
    public FindingPlace? After { get; init; }

    /// <summary>Ids of rules whose findings are not for whoever asks.</summary>
    public IReadOnlyCollection<string> Without { get; init; } = [];

    /// <summary>Most of a page.</summary>
    public required int Take { get; init; }
}
