namespace SmartVillage.Store.Audit;

/// <summary>Whom the entries of a span of time named, and by which keys (PRV-16).</summary>
/// <param name="Entries">How many entries there are.</param>
/// <param name="Keys">By key, the one with the most residents first.</param>
/// <param name="Residents">Our ids of residents by code of the village.</param>
public sealed record LedgerReach(long Entries, IReadOnlyList<KeyReach> Keys, IReadOnlyDictionary<string, IReadOnlyList<long>> Residents);

/// <summary>What one key was shown.</summary>
/// <param name="Key">Id of the key, or <c>local</c> for the command line.</param>
/// <param name="Name">The person.</param>
/// <param name="Role">The role at that time.</param>
/// <param name="Entries">How many entries.</param>
/// <param name="Residents">How many residents, each once.</param>
/// <param name="First">The first entry.</param>
/// <param name="Last">The last entry.</param>
public sealed record KeyReach(string Key, string Name, string Role, long Entries, int Residents, DateTimeOffset First, DateTimeOffset Last);
