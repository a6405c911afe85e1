namespace SmartVillage.Mutakhiran.Population;

/// <summary>Rows that were touched between two editions, as they were in the earlier one.</summary>
public sealed record VillageChanges
{
    /// <summary>Areas.</summary>
    public IReadOnlyList<RowBefore> Areas { get; init; } = [];

    /// <summary>Families.</summary>
    public IReadOnlyList<RowBefore> Families { get; init; } = [];

    /// <summary>Residents.</summary>
    public IReadOnlyList<RowBefore> Residents { get; init; } = [];

    /// <summary>Events of residents.</summary>
    public IReadOnlyList<RowBefore> ResidentEvents { get; init; } = [];

    /// <summary>Events of families.</summary>
    public IReadOnlyList<RowBefore> FamilyEvents { get; init; } = [];
}
