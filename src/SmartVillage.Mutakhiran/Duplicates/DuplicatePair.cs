using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Duplicates;

/// <summary>Two rows that are likely one person: born on one day, under as good as the same name.</summary>
/// <param name="One">A living resident; of two the one with the lower id.</param>
/// <param name="Other">The other one, of any status.</param>
/// <param name="SameMother">Whether the mothers are the same by name or number.</param>
/// <param name="SameName">Whether the normalised names are equal, not only as good as equal.</param>
internal sealed record DuplicatePair(Person One, Person Other, bool SameMother, bool SameName);
