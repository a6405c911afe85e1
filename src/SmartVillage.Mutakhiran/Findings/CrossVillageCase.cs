using SmartVillage.Domain.Areas;

namespace SmartVillage.Mutakhiran.Findings;

/// <summary>Something that villages have in common, as one number of a NIK in two of them: its name and where it is, and nobody.</summary>
/// <param name="Name">Name of the case, the same in every village.</param>
/// <param name="Rule">Rule that shows it.</param>
/// <param name="Villages">Villages in which it is open.</param>
/// <param name="FirstSeen">When it was first seen in one of them.</param>
public sealed record CrossVillageCase(string Name, string Rule, IReadOnlyList<VillageCode> Villages, DateTimeOffset FirstSeen);
