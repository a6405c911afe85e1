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
    internal static ProbeSummary Of(SourceProbe probe) => new(
        probe.ReleaseHint,
        probe.ServerVersion,
        probe.CompleteDataMode,
        probe.HasTenantColumn,
        probe.NonTransactionalTables,
        probe.SpecificColumns.Order(StringComparer.Ordinal).ToList(),
        probe.Findings);
}
