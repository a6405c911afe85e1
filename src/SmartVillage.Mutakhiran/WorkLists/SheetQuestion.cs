namespace SmartVillage.Mutakhiran.WorkLists;

/// <summary>A question on a page.</summary>
/// <param name="Code">What an answer refers to: the rule and the number of the finding, <c>IDN-07/1204</c>.</param>
/// <param name="Person">Number of the person on the page; nothing for the whole family.</param>
/// <param name="Text">What to ask.</param>
/// <param name="Field">Field that the answer goes into; nothing where the answer is a yes or a remark for the office.</param>
public sealed record SheetQuestion(string Code, int? Person, string Text, string? Field);
