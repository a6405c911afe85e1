namespace SmartVillage.Services.Adapters;

/// <summary>A value of an outside system and its age.</summary>
/// <param name="Value">What was said.</param>
/// <param name="FetchedAt">When it was said, or confirmed to hold still.</param>
/// <param name="Note">What is incomplete about it, in Indonesian; null when nothing is.</param>
public sealed record Fetched<T>(T Value, DateTimeOffset FetchedAt, string? Note = null);
