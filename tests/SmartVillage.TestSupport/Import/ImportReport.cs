namespace SmartVillage.TestSupport.Import;

/// <summary>What OpenSID shows after an import.</summary>
/// <param name="Refusal">Why nothing was read at all; null when rows were.</param>
/// <param name="Succeeded">Rows that it counts as done.</param>
/// <param name="Failed">Rows that it refused, by their number in the sheet, with the reason.</param>
public sealed record ImportReport(string? Refusal, int Succeeded, IReadOnlyDictionary<int, string> Failed);
