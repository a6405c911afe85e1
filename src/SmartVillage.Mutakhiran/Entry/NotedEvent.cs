namespace SmartVillage.Mutakhiran.Entry;

/// <summary>An event that was heard of.</summary>
/// <param name="Id">Number.</param>
/// <param name="CampaignId">The campaign.</param>
/// <param name="FamilyId">Our id of the family, or <see cref="AnsweredEvent.NoFamily"/>.</param>
/// <param name="Code">Code of the question.</param>
/// <param name="Note">What was answered, in words.</param>
/// <param name="NotedAt">When it was entered.</param>
public sealed record NotedEvent(long Id, long CampaignId, long FamilyId, string Code, string? Note, DateTimeOffset NotedAt);
