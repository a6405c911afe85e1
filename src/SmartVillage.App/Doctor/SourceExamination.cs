using SmartVillage.Sync.Sources;

namespace SmartVillage.App.Doctor;

/// <summary>What the doctor learned about one source; release, villages and map are empty when it could not be read.</summary>
internal sealed record SourceExamination(string Name, IReadOnlyList<Finding> Findings)
{
    public string? Server { get; init; }

    public string? Release { get; init; }

    public IReadOnlyList<string> Villages { get; init; } = [];

    public IReadOnlyList<EntityCoverage> Entities { get; init; } = [];

    /// <summary>Topics of statistics that this source cannot feed, by key.</summary>
    public IReadOnlyList<string> TopicsNotRead { get; init; } = [];

    /// <summary>"Data lengkap" mode; null when the release has none.</summary>
    public bool? CompleteDataMode { get; init; }

    public string? ServerTimeZone { get; init; }

    /// <summary>Foreign keys by which the source deletes more than somebody asked for.</summary>
    public IReadOnlyList<SourceCascade> Cascades { get; init; } = [];
}
