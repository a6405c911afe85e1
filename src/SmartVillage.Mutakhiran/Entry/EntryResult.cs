namespace SmartVillage.Mutakhiran.Entry;

/// <summary>What became of a list that came back.</summary>
/// <param name="Problems">Why nothing of it was taken over; none when all of it was.</param>
/// <param name="Sheets">Families with an outcome.</param>
/// <param name="Visits">Visits that were new.</param>
/// <param name="Proposals">Proposals that were new.</param>
/// <param name="Events">Events that were new.</param>
public sealed record EntryResult(IReadOnlyList<EntryProblem> Problems, int Sheets, int Visits, int Proposals, int Events);
