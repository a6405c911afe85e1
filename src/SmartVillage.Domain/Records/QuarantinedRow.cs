namespace SmartVillage.Domain.Records;

/// <summary>A row without a usable or unique key (P4): kept aside, encrypted, and counted in every receipt.</summary>
/// <param name="Definition">The entity.</param>
/// <param name="SourceKeyText">The key as the source shows it, or empty.</param>
/// <param name="Reason"><c>no-key</c> or <c>duplicate-key</c>.</param>
/// <param name="Record">The row as far as it could be read; its source key means nothing.</param>
public sealed record QuarantinedRow(EntityDefinition Definition, string SourceKeyText, string Reason, EntityRecord Record);
