using SmartVillage.Sync.Sources;

namespace SmartVillage.Sync.Stores;

/// <summary>A village as the store knows it at the start of a run.</summary>
public sealed record VillageState
{
    /// <summary>Internal key.</summary>
    public required long Id { get; init; }

    /// <summary>Dotted code.</summary>
    public required string Code { get; init; }

    /// <summary>Name in the configuration of the source it comes from.</summary>
    public required string SourceName { get; init; }

    /// <summary>Name of the source that last wrote it, or that made it known; null where the store does not say.</summary>
    public string? WrittenFrom { get; init; }

    /// <summary>Number of the published edition, 0 before the first.</summary>
    public required long Edition { get; init; }

    /// <summary>How that edition was read, by entity name; empty before the first.</summary>
    public IReadOnlyDictionary<string, EntityMap> Maps { get; init; } = new Dictionary<string, EntityMap>(StringComparer.Ordinal);

    /// <summary>Reading rules of that edition.</summary>
    public int ReadingVersion { get; init; }

    /// <summary>Hash over what an edition holds besides rows (profile, code lists, data spesifik counts, quarantine), to see whether it changed.</summary>
    public string SideContentHash { get; init; } = string.Empty;

    /// <summary>Date that the statistics of the edition refer to.</summary>
    public DateOnly? ReferenceDate { get; init; }

    /// <summary>When the source was last read completely and found equal or published.</summary>
    public DateTimeOffset? ConfirmedAt { get; init; }
}
