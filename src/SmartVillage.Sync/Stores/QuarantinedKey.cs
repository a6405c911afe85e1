namespace SmartVillage.Sync.Stores;

/// <summary>A row set aside, without its content.</summary>
/// <param name="Entity">Contract name.</param>
/// <param name="SourceKeyText">The key as the source shows it, or empty; anything may stand there.</param>
/// <param name="Reason"><c>no-key</c> or <c>duplicate-key</c>.</param>
public sealed record QuarantinedKey(string Entity, string SourceKeyText, string Reason);
