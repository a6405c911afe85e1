namespace SmartVillage.Mutakhiran.Campaigns;

/// <summary>What became of the proposals of one person: to see who needs help with the sheets, not to compare people.</summary>
/// <param name="Person">Who proposed.</param>
/// <param name="Proposed">Proposals.</param>
/// <param name="Rejected">Those that were refused.</param>
public sealed record ProposerCount(string Person, int Proposed, int Rejected);
