using SmartVillage.Domain.Areas;

namespace SmartVillage.Mutakhiran.Rules;

/// <summary>Another village of this store.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name, folded.</param>
/// <param name="IsNamedLikeLarger">Whether a district or a city has the same name, so that the name alone says nothing.</param>
/// <param name="Since">Day of its first edition; what left before that may never have been written down.</param>
public sealed record NeighbourVillage(VillageCode Code, string Name, bool IsNamedLikeLarger, DateOnly Since);

/// <summary>A row of another village with a NIK of this one.</summary>
/// <param name="Village">Where.</param>
/// <param name="LifeStatus">Its life status.</param>
public readonly record struct RowElsewhere(VillageCode Village, long? LifeStatus);

/// <summary>Somebody whom another village let go to this one.</summary>
/// <param name="Case">Name of the case.</param>
/// <param name="Left">Day of the move, where it is written.</param>
public readonly record struct ExpectedPerson(string Case, DateOnly? Left);
