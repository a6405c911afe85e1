namespace SmartVillage.Mutakhiran.WorkLists;

/// <summary>How a rule is asked at a door.</summary>
/// <param name="Field">Field that the answer goes into; nothing where the answer is for the office to act on.</param>
/// <param name="Text">What to ask.</param>
internal sealed record FieldQuestion(string? Field, string Text);
