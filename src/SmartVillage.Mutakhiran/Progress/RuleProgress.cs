namespace SmartVillage.Mutakhiran.Progress;

/// <summary>How the findings of a rule stand in a campaign.</summary>
/// <param name="Before">Open when it began.</param>
/// <param name="Open">Open now.</param>
/// <param name="Excepted">Set aside with a reason.</param>
/// <param name="Fixed">Repaired as far as this side can tell: a change was approved and waits for the next sync, or the data already shows it.</param>
/// <param name="Verified">No longer shown by an edition since the campaign began.</param>
public sealed record RuleProgress(int Before, int Open, int Excepted, int Fixed, int Verified)
{
    /// <summary>Found since it began.</summary>
    public int Opened { get; init; }
}
