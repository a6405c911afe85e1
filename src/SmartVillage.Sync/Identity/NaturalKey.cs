using SmartVillage.Domain.Records;

namespace SmartVillage.Sync.Identity;

/// <summary>Something that a row is recognised by.</summary>
/// <param name="Of">The key of a row, null when it has none; the function resolves references to our ids.</param>
/// <param name="IsNumber">Whether it is a number that the row was given for life, as a NIK is.</param>
internal sealed record NaturalKey(Func<EntityRecord, Func<string, string?, long?>, string?> Of, bool IsNumber = false);
