namespace SmartVillage.Mutakhiran.Decisions;

/// <summary>A row of the list of decisions that came back, as it was typed.</summary>
/// <param name="Line">Line of the table, as the spreadsheet counts.</param>
/// <param name="Proposal">Number of the proposal.</param>
/// <param name="Revision">Number of its steps that was before the eyes.</param>
/// <param name="Field">Name of the field.</param>
/// <param name="Decision">The decision.</param>
/// <param name="Note">What was written beside it.</param>
internal sealed record FilledDecision(int Line, string Proposal, string Revision, string Field, string Decision, string Note);
