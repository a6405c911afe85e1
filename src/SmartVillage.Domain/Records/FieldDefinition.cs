namespace SmartVillage.Domain.Records;

/// <summary>One field of an entity. Ordinals never change: a stored record is decoded by them for years.</summary>
/// <param name="Ordinal">Place in the record; 0 is always the list of issues.</param>
/// <param name="Name">camelCase name in JSON, change lists and receipts.</param>
/// <param name="Kind">How the canonical text is read.</param>
/// <param name="Protection">How it is shown to those who may not identify people.</param>
/// <param name="Target">The entity a <see cref="FieldKind.Reference"/> points at, or the code list of a <see cref="FieldKind.Code"/>.</param>
public sealed record FieldDefinition(int Ordinal, string Name, FieldKind Kind, FieldProtection Protection, string? Target);
