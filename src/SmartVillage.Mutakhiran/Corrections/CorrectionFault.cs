namespace SmartVillage.Mutakhiran.Corrections;

/// <summary>What is wrong with a draft. Never repeats what was sent.</summary>
/// <param name="Draft">Position of the draft among those handed in together, from 0.</param>
/// <param name="Field">Which field; empty for the draft as a whole.</param>
/// <param name="Code">Stable code.</param>
/// <param name="Text">What to do, in Indonesian.</param>
public sealed record CorrectionFault(int Draft, string Field, string Code, string Text);
