namespace SmartVillage.Mutakhiran.Progress;

/// <summary>How findings stand in a campaign.</summary>
/// <param name="Opened">Found since it began.</param>
/// <param name="Open">Open now.</param>
/// <param name="Excepted">Set aside with a reason.</param>
/// <param name="Fixed">Repaired as far as this side can tell: a change was approved and waits for the next sync, or the data already shows it.</param>
/// <param name="Verified">No longer shown by an edition since the campaign began.</param>
public readonly record struct FindingCount(int Opened, int Open, int Excepted, int Fixed, int Verified)
{
    /// <summary>Both together.</summary>
    public static FindingCount operator +(FindingCount one, FindingCount other) =>
        new(one.Opened + other.Opened, one.Open + other.Open, one.Excepted + other.Excepted, one.Fixed + other.Fixed, one.Verified + other.Verified);
}
