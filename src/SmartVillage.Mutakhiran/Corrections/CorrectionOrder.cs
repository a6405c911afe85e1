using System.Collections.ObjectModel;

namespace SmartVillage.Mutakhiran.Corrections;

/// <summary>What a person wants done with a correction.</summary>
/// <param name="Action">The action.</param>
public sealed record CorrectionOrder(CorrectionAction Action)
{
    /// <summary>Fields that it is about; empty for all.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>What is said with it.</summary>
    public string? Note { get; init; }

    /// <summary>Evidence that is handed in later, by field.</summary>
    public IReadOnlyDictionary<string, Evidence> Evidence { get; init; } = ReadOnlyDictionary<string, Evidence>.Empty;
}
