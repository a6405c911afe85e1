using SmartVillage.Sync.Sources;
using SmartVillage.Sync.Stores;

namespace SmartVillage.Sync.Digests;

/// <summary>What a night is about.</summary>
/// <param name="Village">The village in the source.</param>
/// <param name="State">The edition before.</param>
/// <param name="Reference">Code lists and age bands of the source.</param>
/// <param name="Today">Day in the village.</param>
internal sealed record NightContext(SourceVillage Village, VillageState State, SourceReferenceData Reference, DateOnly Today);
