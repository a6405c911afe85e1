namespace SmartVillage.Mutakhiran.Corrections;

/// <summary>What a decision makes of a correction: the correction afterwards and the steps that say so; or why not.</summary>
/// <param name="After">The correction afterwards.</param>
/// <param name="Steps">What happened; empty when nothing did.</param>
/// <param name="Refusal">Why nothing happens; then <paramref name="After"/> is null.</param>
public sealed record CorrectionChange(Correction? After, IReadOnlyList<CorrectionStep> Steps, CorrectionRefusal? Refusal)
{
    /// <summary>Nothing happens, for a reason.</summary>
    public static CorrectionChange Refuse(CorrectionRefusal refusal) => new(null, [], refusal);

    /// <summary>Something happens.</summary>
    public static CorrectionChange To(Correction after, params IReadOnlyList<CorrectionStep> steps) => new(after, steps, null);
}
