using SmartVillage.Domain.Areas;
using SmartVillage.Domain.Residents;

namespace SmartVillage.Mutakhiran.Rules;

/// <summary>
/// Finds a village of this store in an address that somebody wrote by hand. Addresses begin with what is small, so the first village in it counts; a name that a district or a city bears too counts only
/// behind a word for village. What is not sure is not found.
/// </summary>
public static class MoveDestinations
{
    private const int ShortestName = 4;
    private const int DistrictDigits = 6;
    private const int RegencyDigits = 4;
    private const int ProvinceDigits = 2;

    private static readonly HashSet<string> WordsForVillage = ["KEL", "KELURAHAN", "DESA", "DS", "PEKON", "KAMPUNG", "TIYUH", "NAGARI", "GAMPONG"];

    /// <summary>The village, or nothing.</summary>
    /// <param name="address">What was written.</param>
    /// <param name="moveKind">How far the move goes by its code (2 out of the district, 3 of the regency, 4 of the province); 1 is what OpenSID writes when nobody chooses.</param>
    /// <param name="other">The village at the other end of the move.</param>
    /// <param name="villages">Villages that can be meant.</param>
    public static NeighbourVillage? Find(string? address, long? moveKind, VillageCode other, IReadOnlyList<NeighbourVillage> villages)
    {
        ArgumentNullException.ThrowIfNull(villages);
        if (string.IsNullOrWhiteSpace(address))
        {
            return null;
        }

        var possible = villages.Where(village => village.Name.Length >= ShortestName && (moveKind is null or <= 1 || moveKind == KindBetween(other, village.Code))).ToList();
        return possible.Count == 0 ? null : BehindWord(NameFolding.Fold(address).Split(' '), possible) ?? AsPart(address, possible);
    }

    private static NeighbourVillage? BehindWord(string[] words, List<NeighbourVillage> villages)
    {
        for (var at = 0; at < words.Length - 1; at++)
        {
            if (WordsForVillage.Contains(words[at]))
            {
                var rest = $"{string.Join(' ', words[(at + 1)..])} ";
                if (Only(villages.Where(village => rest.StartsWith($"{village.Name} ", StringComparison.Ordinal))) is { } found)
                {
                    return found;
                }
            }
        }

        return null;
    }

    private static NeighbourVillage? AsPart(string address, List<NeighbourVillage> villages)
    {
        foreach (var part in address.Split([',', ';', '\n', '/']))
        {
            var name = NameFolding.Fold(part);
            if (Only(villages.Where(village => !village.IsNamedLikeLarger && village.Name == name)) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>The one with the longest name; two villages of one name are told apart by nobody.</summary>
    private static NeighbourVillage? Only(IEnumerable<NeighbourVillage> found)
    {
        var longest = found.GroupBy(village => village.Name.Length).MaxBy(same => same.Key)?.ToList();
        return longest is [var only] ? only : null;
    }

    private static long KindBetween(VillageCode one, VillageCode other)
    {
        var (a, b) = (Digits(one), Digits(other));
        return Same(DistrictDigits) ? 1 : Same(RegencyDigits) ? 2 : Same(ProvinceDigits) ? 3 : 4;

        bool Same(int digits) => a.Length >= digits && b.Length >= digits && a.AsSpan(0, digits).SequenceEqual(b.AsSpan(0, digits));
    }

    private static string Digits(VillageCode code) => string.Concat(code.Value.Where(char.IsAsciiDigit));
}
