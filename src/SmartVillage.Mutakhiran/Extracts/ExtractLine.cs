namespace SmartVillage.Mutakhiran.Extracts;

/// <summary>One figure.</summary>
/// <param name="Key">Key for good.</param>
/// <param name="Label">What is counted, in Indonesian.</param>
/// <param name="Count">How many, in the whole village; nothing where the source does not give the field.</param>
public sealed record ExtractLine(string Key, string Label, int? Count);
