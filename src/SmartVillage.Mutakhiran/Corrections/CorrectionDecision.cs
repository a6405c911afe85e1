namespace SmartVillage.Mutakhiran.Corrections;

/// <summary>What a person decided about one correction after seeing it as it stood then.</summary>
/// <param name="Id">Number of the correction.</param>
/// <param name="Revision">Number of steps that was before the eyes.</param>
/// <param name="Order">What is to be done.</param>
public sealed record CorrectionDecision(long Id, long Revision, CorrectionOrder Order);
