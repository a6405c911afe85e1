using System.Globalization;

namespace SmartVillage.Mutakhiran.Rules;

/// <summary>
/// Numbers that regencies (01 upwards) and cities (71 upwards) of a province have had (Kepmendagri 300.2.2-2138 of 2025). They are given in turn and never again to another one, so that the
/// highest tells which ones cannot exist, and old ones below it stay valid although nothing bears them today.
/// </summary>
internal static class Regencies
{
    private const int FirstCity = 71;

    /// <summary>Room for regencies and cities that are founded after this list.</summary>
    private const int ToCome = 5;

    /// <summary>
    /// Provinces of which nothing was split off since numbers of 16 digits are given. The others (14, 16, 32, 71, 73, 81 and 91) had regencies that are in another province now, under numbers that are no
    /// longer written down anywhere: of them nothing is said.
    /// </summary>
    private static readonly Dictionary<string, (int Regencies, int Cities)> Highest = new(StringComparer.Ordinal)
    {
        ["11"] = (18, 75), ["12"] = (25, 78), ["13"] = (12, 77), ["15"] = (9, 72), ["17"] = (9, 71), ["18"] = (13, 72), ["19"] = (6, 71), ["21"] = (5, 72), ["31"] = (1, 75), ["33"] = (29, 76),
        ["34"] = (4, 71), ["35"] = (29, 79), ["36"] = (4, 74), ["51"] = (8, 71), ["52"] = (8, 72), ["53"] = (21, 71), ["61"] = (12, 72), ["62"] = (13, 71), ["63"] = (11, 72), ["64"] = (11, 74),
        ["65"] = (4, 71), ["72"] = (12, 71), ["74"] = (15, 72), ["75"] = (5, 71), ["76"] = (6, FirstCity - 1), ["82"] = (8, 72), ["92"] = (12, 71), ["93"] = (4, FirstCity - 1), ["94"] = (8, FirstCity - 1),
        ["95"] = (8, FirstCity - 1), ["96"] = (5, 71),
    };

    /// <summary>Whether the first four digits of an area can be those of a regency or city; also when nobody knows.</summary>
    public static bool CanExist(string area)
    {
        if (!Highest.TryGetValue(area[..2], out var highest))
        {
            return true;
        }

        var number = int.Parse(area.AsSpan(2, 2), NumberStyles.None, CultureInfo.InvariantCulture);
        return number >= FirstCity ? number <= highest.Cities + ToCome : number >= 1 && number <= highest.Regencies + ToCome;
    }
}
