using SmartVillage.Domain.Areas;

namespace SmartVillage.Api;

/// <summary>A village whose code is in the configuration.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Source">Name of the source that it will be read from.</param>
public sealed record ConfiguredVillage(VillageCode Code, string Source);
