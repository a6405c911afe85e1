namespace SmartVillage.Mutakhiran.Entry;

/// <summary>Why a list was not taken over. Says the line and never what was typed.</summary>
/// <param name="Line">Line of the table; 0 is the whole file.</param>
/// <param name="Message">What is wrong and what to do.</param>
public sealed record EntryProblem(int Line, string Message);
