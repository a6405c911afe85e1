namespace SmartVillage.Domain.Privacy;

/// <summary>The edition of a public table; that of an area's tables is mostly the same.</summary>
internal readonly record struct PublicTableOrigin(long Edition, DateTimeOffset AsOf, DateOnly ReferenceDate);
