namespace SmartVillage.Services.Catalog.Variations;

/// <summary>One version of what a village's operators say about a service. Versions are never changed; the newest counts.</summary>
public sealed record ServiceVariation
{
    /// <summary>The service.</summary>
    public required ServiceCode Service { get; init; }

    /// <summary>1, 2, 3, … within the village and the service.</summary>
    public required long Revision { get; init; }

    /// <summary>When it was written.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Name of the person.</summary>
    public required string By { get; init; }

    /// <summary>Id of the key that was used, not the key.</summary>
    public required string ByKey { get; init; }

    /// <summary>What was done.</summary>
    public required VariationKind Kind { get; init; }

    /// <summary>Why, in the person's words.</summary>
    public string? Note { get; init; }

    /// <summary>What is said from then on.</summary>
    public required EntryOverlay Overlay { get; init; }

    /// <summary>The confirmation that counts with this version, or null.</summary>
    public DateTimeOffset? ConfirmedAt { get; init; }

    /// <summary>Who confirmed.</summary>
    public string? ConfirmedBy { get; init; }
}
