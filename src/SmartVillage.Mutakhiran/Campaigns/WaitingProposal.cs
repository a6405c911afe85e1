using SmartVillage.Mutakhiran.Findings;

namespace SmartVillage.Mutakhiran.Campaigns;

/// <summary>A proposal that waits for a decision of the office.</summary>
/// <param name="Subject">A resident or a family.</param>
/// <param name="SubjectId">Our id.</param>
/// <param name="Since">Since when.</param>
public sealed record WaitingProposal(SubjectKind Subject, long SubjectId, DateTimeOffset Since);
