using System.Globalization;

namespace SmartVillage.TestSupport.OpenSid.People;

/// <summary>
/// NIK and family card numbers that look right and can't be anybody's: the district part is 99, and no regency of Indonesia has a district 99. Birth day (plus 40 for
/// women) and serial are as the real ones have them, so that rules about them can be tried.
/// </summary>
public sealed class NumberIssuer
{
    private static readonly string[] Elsewhere = ["180299", "180399", "180799", "187199", "327399", "340499", "160799"];
    private readonly Dictionary<int, int> _serials;
    private readonly SeededRandom _random;
    private readonly string _here;
    private int _temporary;

    internal NumberIssuer(SeededRandom random, string villageCode, Dictionary<int, int> serials)
    {
        _serials = serials;
        _random = random;
        _here = $"{villageCode[..4]}99";
        VillageCode = villageCode;
    }

    /// <summary>Ten digits.</summary>
    internal string VillageCode { get; }

    /// <summary>Whether a number follows the scheme of this generator, or is a number for a person that ends in 9999.</summary>
    public static bool IsSynthetic(string number) =>
        number.Length == 16 && number.All(char.IsAsciiDigit) && (number[4..6] == "99" || number.EndsWith("9999", StringComparison.Ordinal));

    /// <summary>A NIK that nobody else in the database has.</summary>
    internal string Nik(DateOnly birth, int sex) => Issue(_random.Permille(120) ? _random.Pick(Elsewhere) : _here, birth, sex == 2 ? 40 : 0, 1);

    /// <summary>A family card number that no other family has.</summary>
    internal string FamilyCard(DateOnly registered) => Issue(_here, registered, 0, 2);

    /// <summary>The number that OpenSID makes up until the real one is known.</summary>
    internal string Temporary() => $"0{VillageCode}{(++_temporary).ToString("00000", CultureInfo.InvariantCulture)}";

    private string Issue(string area, DateOnly day, int plus, int kind)
    {
        var key = (((((day.Year % 100) * 12) + day.Month) * 100) + day.Day + plus) * 4 + kind;
        // Steps of 1 or 2 leave gaps, as real serials do.
        var serial = _serials[key] = _serials.GetValueOrDefault(key) + _random.Between(1, 2);
        return string.Create(CultureInfo.InvariantCulture, $"{area}{day.Day + plus:00}{day.Month:00}{day.Year % 100:00}{serial:0000}");
    }
}
