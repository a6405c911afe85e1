using System.Globalization;
using SmartVillage.Domain.Areas;
using SmartVillage.Domain.Records;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Tests.Support;

/// <summary>A small village in which nearly anything can be wrong, because values are drawn from few; the same for the same seed. Rows keep their ids when their source keys change.</summary>
internal sealed class RandomVillage
{
    private static readonly string[] Niks = ["1872040101809999", "1872044202829999", "1872040303149999", "1872040101809998", "0187204100200001", "1872040101800000", "187204", "1872043001709999"];
    private static readonly string[] Names = ["BUDI SANTOSO", "BUDI SANTOSA", "DEWI LESTARI", "RIZKY", "AGUS 2", "H. BUDI SANTOSO"];
    private static readonly string[] Days = ["1980-01-01", "1970-01-01", "1982-02-02", "2004-02-29", "2009-03-02", "2014-03-03", "2026-05-05", "1940-06-06", "1926-03-05", "1996-04-04"];
    private readonly Random _draw;
    private readonly Dictionary<(string Entity, long Id), EntityRecord> _rows = [];
    private long _next = 1;

    public RandomVillage(int seed)
    {
        _draw = new Random(seed);
        for (var i = 0; i < 3; i++)
        {
            Put(Entities.Areas, _next++);
        }

        for (var i = 0; i < 8; i++)
        {
            Put(Entities.Families, _next++);
        }

        for (var i = 0; i < 30; i++)
        {
            Put(Entities.Residents, _next++);
            Put(Entities.ResidentEvents, _next++);
        }

        Put(Entities.FamilyEvents, _next++);
    }

    public VillagePopulation Build(long edition) => new(new VillageRows(VillageCode.TryParse("18.72.04.1002", out var code) ? code : default, edition)
    {
        Areas = Rows(Entities.Areas),
        Families = Rows(Entities.Families),
        Residents = Rows(Entities.Residents),
        ResidentEvents = Rows(Entities.ResidentEvents),
        FamilyEvents = Rows(Entities.FamilyEvents),
    });

    /// <summary>Changes, removes and adds some rows, and says what they were before.</summary>
    public VillageChanges Edit(int count)
    {
        var before = _rows.ToDictionary();
        for (var i = 0; i < count; i++)
        {
            var (entity, id) = before.Keys.ElementAt(_draw.Next(before.Count));
            switch (_draw.Next(6))
            {
                case 0:
                    _rows.Remove((entity, id));
                    break;
                case 1:
                    Put(Entities.Get(entity), _next++);
                    break;
                default:
                    Put(Entities.Get(entity), id);
                    break;
            }
        }

        return new VillageChanges
        {
            Areas = Touched(before, Entities.Areas),
            Families = Touched(before, Entities.Families),
            Residents = Touched(before, Entities.Residents),
            ResidentEvents = Touched(before, Entities.ResidentEvents),
            FamilyEvents = Touched(before, Entities.FamilyEvents),
        };
    }

    private List<RowBefore> Touched(Dictionary<(string Entity, long Id), EntityRecord> before, EntityDefinition entity) =>
    [
        .. before.Keys.Union(_rows.Keys).Where(key => key.Entity == entity.Name && !ReferenceEquals(before.GetValueOrDefault(key), _rows.GetValueOrDefault(key)))
            .Select(key => new RowBefore(key.Id, before.GetValueOrDefault(key))),
    ];

    private List<VillageRow> Rows(EntityDefinition entity) =>
        [.. _rows.Where(row => row.Key.Entity == entity.Name).OrderBy(row => row.Value.SourceKey).Select(row => new VillageRow(row.Key.Id, row.Value))];

    private void Put(EntityDefinition entity, long id)
    {
        // A tenth of the rows get another key in the source, as after a restored OpenSID.
        var record = new EntityRecord(entity, _draw.Next(10) == 0 ? id + 1000 : id);
        foreach (var (field, value) in Values(entity))
        {
            record[entity[field].Ordinal] = value;
        }

        _rows[(entity.Name, id)] = record;
    }

    private IEnumerable<(string Field, string? Value)> Values(EntityDefinition entity) => entity.Name switch
    {
        "areas" => [("hamlet", One("SATU", "SATU", "DUA", null)), ("rw", "001"), ("rt", One("2", "002", "003", "0"))],
        "families" => [("familyCardNumber", One("1872040101209999", "1872040102269999", "0187204100200001", null)), ("head", KeyOf(Entities.Residents)), ("area", KeyOf(Entities.Areas)), ("address", One("JALAN MELATI", "-"))],
        "residents" =>
        [
            ("nik", One(Niks)), ("name", One(Names)), ("family", KeyOf(Entities.Families)), ("familyRelationship", Code(9)), ("sex", Code(3)), ("birthDate", One(Days)), ("birthPlace", One("METRO", null)),
            ("religion", Code(8)), ("educationAttained", Code(10)), ("educationOngoing", Code(18)), ("occupation", Code(8)), ("maritalStatus", Code(4)), ("citizenship", Code(3)), ("fatherNik", One(Niks)),
            ("motherNik", One(Niks)), ("fatherName", One(Names)), ("motherName", One(Names)), ("area", KeyOf(Entities.Areas)), ("residency", Code(2)), ("lifeStatus", One("1", "1", "1", "1", "2", "3")),
            ("idCardType", Code(3)), ("idCardStatus", Code(3)), ("phone", One("081234567890", "081234567891", null)), ("birthCertificate", One("A", "B", null, null)), ("marriageDate", One("2019-12-01", null)),
        ],
        "residentEvents" => [("resident", KeyOf(Entities.Residents)), ("kind", Code(6)), ("eventAt", $"{One(Days)}T00:00:00"), ("reportedAt", $"{One(Days)}T00:00:00")],
        _ => [("family", KeyOf(Entities.Families)), ("kind", Code(2))],
    };

    private string? KeyOf(EntityDefinition entity)
    {
        var keys = _rows.Where(row => row.Key.Entity == entity.Name).Select(row => row.Value.SourceKey).Append(999_999).Append(0).ToList();
        return keys[_draw.Next(keys.Count)].ToString(CultureInfo.InvariantCulture);
    }

    private string Code(int most) => (1 + _draw.Next(most)).ToString(CultureInfo.InvariantCulture);

    private string? One(params ReadOnlySpan<string?> values) => values[_draw.Next(values.Length)];
}
