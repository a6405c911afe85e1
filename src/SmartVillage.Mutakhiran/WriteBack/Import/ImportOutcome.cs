namespace SmartVillage.Mutakhiran.WriteBack.Import;

/// <summary>What OpenSID said after an import, copied by the operator.</summary>
/// <param name="Succeeded">Rows that it counted as done.</param>
/// <param name="Failed">Rows that it counted as failed (<em>gagal</em>).</param>
/// <param name="FailedRows">Numbers of those rows in the sheet, where it named them; the header is row 1.</param>
/// <param name="Messages">Its messages (<em>pesan</em>); sealed in the store.</param>
public sealed record ImportOutcome(int Succeeded, int Failed, IReadOnlyList<int> FailedRows, string? Messages);
