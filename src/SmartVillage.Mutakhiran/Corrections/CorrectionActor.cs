namespace SmartVillage.Mutakhiran.Corrections;

/// <summary>Who does something, and when.</summary>
/// <param name="Name">The person whose key it is.</param>
/// <param name="Key">Id of the key.</param>
/// <param name="Rights">What the person may.</param>
/// <param name="At">Now.</param>
/// <param name="BasedOn">Number of steps that was before the eyes; null for any.</param>
public sealed record CorrectionActor(string Name, string Key, CorrectionRight Rights, DateTimeOffset At, long? BasedOn = null);
