namespace SmartVillage.Adapters.OpenSid.Verifying;

/// <summary>The two things that verifying asks of a source, both of one snapshot.</summary>
/// <param name="Sum">Digests of all rows of an entity in a village.</param>
/// <param name="Find">The rows with these keys; of a key that stands twice all of them.</param>
internal sealed record SourceReads(
    Func<VerifiedEntity, VerifiedVillage, Task<SourceSums>> Sum,
    Func<VerifiedEntity, VerifiedVillage, IReadOnlyCollection<long>, Task<IReadOnlyList<SourceRow>>> Find);
