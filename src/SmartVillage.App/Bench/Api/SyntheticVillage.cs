using System.Globalization;
using SmartVillage.Domain.Areas;
using SmartVillage.Domain.Records;
using SmartVillage.Domain.Statistics;
using SmartVillage.Sync.Sources;

namespace SmartVillage.App.Bench.Api;

/// <summary>Rows of a village that does not exist, in the proportions of a real one; the same rows for the same number of residents.</summary>
internal sealed class SyntheticVillage(int residents)
{
    public const string Code = "18.72.04.1002";
    public const int Occupations = 89;

    private const int AreaCount = 120;
    private const int FamilySize = 3;

    public static SourceVillage Profile { get; } = new()
    {
        Code = VillageCode.TryParse(Code, out var code) ? code : throw new FormatException(Code),
        Name = "Tejosari",
        District = "Metro Timur",
        Regency = "Kota Metro",
        Province = "Lampung",
    };

    public int Residents { get; } = residents;

    public static SourceReferenceData ReferenceData { get; } = new(
        new Dictionary<string, IReadOnlyList<CodeListEntry>>(StringComparer.Ordinal)
        {
            ["sex"] = [new(1, "LAKI-LAKI"), new(2, "PEREMPUAN")],
            ["religion"] = Labels("AGAMA", 7),
            ["occupation"] = Labels("PEKERJAAN", Occupations),
            ["educationAttained"] = Labels("PENDIDIKAN", 10),
            ["maritalStatus"] = Labels("STATUS KAWIN", 4),
        },
        [],
        []);

    public IEnumerable<EntityRecord> Rows(EntityDefinition entity) => entity.Name switch
    {
        "areas" => Enumerable.Range(1, AreaCount).Select(Area),
        "families" => Enumerable.Range(1, (Residents + FamilySize - 1) / FamilySize).Select(Family),
        "residents" => Enumerable.Range(1, Residents).Select(Resident),
        _ => [],
    };

    /// <summary>Counts of occupations, as an edition carries them.</summary>
    public StatisticsSnapshot Statistics(DateOnly today)
    {
        var perCode = Residents / Occupations;
        var lines = Enumerable.Range(1, Occupations).Select(code =>
            new StatisticsLine(code.ToString(CultureInfo.InvariantCulture), $"PEKERJAAN {code}", new StatisticsCount(perCode, perCode / 2, perCode - (perCode / 2))));
        return new StatisticsSnapshot
        {
            ReferenceDate = today,
            NotReadTopics = [],
            Tables =
            [
                new StatisticsTable
                {
                    Topic = "occupation",
                    Level = AreaLevel.Village,
                    Area = string.Empty,
                    Lines = lines.ToArray(),
                    NotFilled = new StatisticsCount(0, 0, 0),
                    Total = new StatisticsCount(Residents, Residents / 2, Residents - (Residents / 2)),
                },
            ],
        };
    }

    private static CodeListEntry[] Labels(string label, int count) => Enumerable.Range(1, count).Select(code => new CodeListEntry(code, $"{label} {code}")).ToArray();

    private static EntityRecord Area(int key) => Row(
        Entities.Areas, key, ("hamlet", $"LINGKUNGAN {1 + (key / 30)}"), ("rw", $"{1 + (key / 6):000}"), ("rt", $"{1 + (key % 6):000}"), ("level", "rt"));

    private static EntityRecord Family(int key) => Row(
        Entities.Families, key, ("familyCardNumber", $"97{key:0000000000}9999"), ("head", Text(((key - 1) * FamilySize) + 1)), ("area", Text(1 + (key % AreaCount))),
        ("address", $"Jalan Rekaan {key}"));

    /// <summary>Codes are drawn so that some are frequent and some nearly nobody has, as in life.</summary>
    private static EntityRecord Resident(int key)
    {
        var draw = new Random(key);
        var family = 1 + ((key - 1) / FamilySize);
        return Row(
            Entities.Residents, key,
            ("nik", $"98{key:0000000000}9999"), ("name", $"Warga Rekaan Nomor {key}"), ("family", Text(family)), ("familyRelationship", Text(1 + (key % FamilySize))),
            ("sex", Text(1 + draw.Next(2))), ("birthPlace", "METRO"), ("birthDate", new DateOnly(1940, 1, 1).AddDays(draw.Next(31_000)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("religion", Text(Rare(draw, 7))), ("educationAttained", Text(Rare(draw, 10))), ("occupation", Text(Rare(draw, Occupations))), ("maritalStatus", Text(Rare(draw, 4))),
            ("citizenship", Text(draw.Next(5000) == 0 ? 2 : 1)), ("fatherName", $"Ayah Rekaan {key}"), ("motherName", $"Ibu Rekaan {key}"), ("area", Text(1 + (family % AreaCount))),
            ("residency", Text(draw.Next(40) == 0 ? 2 : 1)), ("lifeStatus", Text(draw.Next(30) == 0 ? 2 : 1)), ("currentAddress", $"Jalan Rekaan {family}"),
            ("phone", $"0800{key:00000000}"));
    }

    private static int Rare(Random draw, int codes) => 1 + (int)(codes * Math.Pow(draw.NextDouble(), 4));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static EntityRecord Row(EntityDefinition entity, long key, params ReadOnlySpan<(string Field, string Value)> values)
    {
        var record = new EntityRecord(entity, key);
        foreach (var (field, value) in values)
        {
            record[entity[field].Ordinal] = value;
        }

        return record;
    }
}
