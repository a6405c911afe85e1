using SmartVillage.Store.Queries;
using SmartVillage.Sync.Sources;

namespace SmartVillage.Api.Sources;

/// <summary>A source as the API shows it. Names of tables and columns, rights and numbers; nothing about a person, and no account or address of a server.</summary>
internal sealed record SourceContract
{
    public required string Source { get; init; }

    /// <summary>When the last run probed it; null for editions of older versions of this program.</summary>
    public DateTimeOffset? ProbedAt { get; init; }

    public required bool IsBackup { get; init; }

    public string? Release { get; init; }

    public required string Server { get; init; }

    public bool? CompleteDataMode { get; init; }

    public required bool SharedDatabase { get; init; }

    public required IReadOnlyList<string> NonTransactionalTables { get; init; }

    public required IReadOnlyList<EntityCoverage> Entities { get; init; }

    public required IReadOnlyList<string> TopicsNotRead { get; init; }

    public required IReadOnlyList<ProbeFinding> Findings { get; init; }

    public SourceRadar? Radar { get; init; }

    public static SourceContract Of(string source, StoredProbe stored) => new()
    {
        Source = source,
        ProbedAt = stored.Summary.ProbedAt,
        IsBackup = stored.Summary.IsBackup,
        Release = stored.Summary.ReleaseHint,
        Server = stored.Summary.ServerVersion,
        CompleteDataMode = stored.Summary.CompleteDataMode,
        SharedDatabase = stored.Summary.HasTenantColumn,
        NonTransactionalTables = stored.Summary.NonTransactionalTables,
        Entities = SourceCoverage.Entities(stored.Maps),
        TopicsNotRead = SourceCoverage.TopicsNotRead(stored.Maps, stored.Summary.SpecificColumns),
        Findings = stored.Summary.Findings,
        Radar = stored.Summary.Radar,
    };
}
