namespace SmartVillage.App.Doctor;

/// <summary>What the doctor learned about one source; release, villages and map are empty when it could not be read.</summary>
internal sealed record SourceExamination(string Name, IReadOnlyList<Finding> Findings)
{
    public string? Server { get; init; }

    public string? Release { get; init; }

    public IReadOnlyList<string> Villages { get; init; } = [];

    public IReadOnlyList<EntityCoverage> Entities { get; init; } = [];
}

/// <summary>Which fields of an entity this database can give.</summary>
internal sealed record EntityCoverage(string Entity, bool IsRead, int Fields, IReadOnlyList<string> NotRead);
