namespace SmartVillage.Mutakhiran.Entry;

/// <summary>A row of a list that came back, as it was typed.</summary>
/// <param name="Line">Line of the table, as the spreadsheet counts.</param>
/// <param name="Sheet">Code of the sheet.</param>
/// <param name="Edition">Edition that the list was made from.</param>
/// <param name="Code">Code of the question.</param>
/// <param name="Answer">The answer.</param>
/// <param name="DocumentKind">Kind of the document that was seen.</param>
/// <param name="DocumentNumber">Its number.</param>
public sealed record FilledRow(int Line, string Sheet, string Edition, string Code, string Answer, string DocumentKind, string DocumentNumber);
