namespace SmartVillage.Mutakhiran.Progress;

/// <summary>Proposals that wait for a decision of the office.</summary>
/// <param name="Waiting">All of them.</param>
/// <param name="WaitingLong">Those for more than <see cref="LongDays"/> days.</param>
public readonly record struct ProposalCount(int Waiting, int WaitingLong)
{
    /// <summary>Days after which waiting is long.</summary>
    public const int LongDays = 7;
}
