namespace SmartVillage.Mutakhiran.Corrections;

/// <summary>One field of a correction: before, after, and why (<em>semula, menjadi, dasar</em>, as form F-1.06 asks).</summary>
public sealed record CorrectionField
{
    /// <summary>Name of the field, as in <see cref="CorrectableFields"/>.</summary>
    public required string Name { get; init; }

    /// <summary>The value that was seen; null for an empty one.</summary>
    public string? Base { get; init; }

    /// <summary>The new value; null to clear it.</summary>
    public string? Value { get; init; }

    /// <summary>What it is taken from.</summary>
    public Evidence? Evidence { get; init; }

    /// <summary>Why, in words.</summary>
    public string? Basis { get; init; }

    /// <summary>Where it stands.</summary>
    public FieldStanding Standing { get; init; }

    /// <summary>How it gets into OpenSID.</summary>
    public ApplyRoute Route { get; init; }

    /// <summary>Why it goes by screen although its like go by file: a code of <c>ImportObstacle</c>.</summary>
    public string? RouteReason { get; init; }

    /// <summary>Number of the import batch that holds it.</summary>
    public long? Batch { get; init; }

    /// <summary>What the field is.</summary>
    public CorrectableField Definition => CorrectableFields.Find(Name) ?? throw new InvalidOperationException("A stored correction has a field that this version does not know.");

    /// <summary>Whether it may not be approved for want of a document.</summary>
    public bool LacksDocument => Definition.IsIdentity && Evidence is not { IsDocument: true };
}
