namespace SmartVillage.Mutakhiran.Corrections;

/// <summary>Which corrections are wanted, the newest first.</summary>
public sealed record CorrectionFilter
{
    /// <summary>States; null for all.</summary>
    public IReadOnlyCollection<CorrectionState>? States { get; init; }

    /// <summary>Whose data; null for everybody's.</summary>
    public CorrectionSubject? Subject { get; init; }

    /// <summary>Our ids of the residents and families whom they may be about; null for everybody's.</summary>
    public (IReadOnlyCollection<long> Residents, IReadOnlyCollection<long> Families)? Among { get; init; }

    /// <summary>Origins (task codes); null for all.</summary>
    public IReadOnlyCollection<string>? Origins { get; init; }

    /// <summary>Import batch; null for all.</summary>
    public long? Batch { get; init; }

    /// <summary>Only numbers below this one.</summary>
    public long? Before { get; init; }

    /// <summary>How many at most.</summary>
    public int Take { get; init; } = int.MaxValue;
}
