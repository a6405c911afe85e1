using SmartVillage.Sync.Sources;

namespace SmartVillage.Store.Writing;

/// <summary>What is kept of a probe for operators: everything but the maps, which have a column of their own.</summary>
public sealed record ProbeSummary(
    string? ReleaseHint,
    string ServerVersion,
    bool? CompleteDataMode,
    bool HasTenantColumn,
    IReadOnlyList<string> NonTransactionalTables,
    IReadOnlyList<string> SpecificColumns,
    IReadOnlyList<ProbeFinding> Findings)
{
    /// <summary>When the source was probed.</summary>
    public DateTimeOffset? ProbedAt { get; init; }

    /// <summary>Whether it was a backup.</summary>
    public bool IsBackup { get; init; }

    /// <summary>The last look at what lies beside the data; nights that read no rows do not look again.</summary>
    public SourceRadar? Radar { get; init; }

    internal static ProbeSummary Of(SourceProbe probe, ProbeSummary? previous) => new(
        probe.ReleaseHint,
        probe.ServerVersion,
        probe.CompleteDataMode,
        probe.HasTenantColumn,
        probe.NonTransactionalTables,
        probe.SpecificColumns.Order(StringComparer.Ordinal).ToList(),
        probe.Findings)
    {
        ProbedAt = probe.TakenAt,
        IsBackup = probe.IsBackup,
        Radar = probe.Radar ?? (probe.IsBackup ? null : previous?.Radar),
    };
}
