using SmartVillage.Store.Writing;
using SmartVillage.Sync.Sources;

namespace SmartVillage.Store.Queries;

/// <summary>What the last run of a village learned about its source.</summary>
/// <param name="Summary">Release, server, findings.</param>
/// <param name="Maps">How each entity is read.</param>
public sealed record StoredProbe(ProbeSummary Summary, IReadOnlyDictionary<string, EntityMap> Maps);
