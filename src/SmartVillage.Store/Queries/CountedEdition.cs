namespace SmartVillage.Store.Queries;

/// <summary>What is known of how an edition was counted.</summary>
/// <param name="Edition">Its number.</param>
/// <param name="PublishedAt">When it became visible.</param>
/// <param name="ReferenceDate">Day to which its ages refer; null for an edition of an older program.</param>
/// <param name="CountingHash">See <see cref="Queries.CountingHash"/>; null likewise.</param>
public sealed record CountedEdition(long Edition, DateTimeOffset PublishedAt, DateOnly? ReferenceDate, string? CountingHash);
