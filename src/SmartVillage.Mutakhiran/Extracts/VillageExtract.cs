using SmartVillage.Domain.Records;
using SmartVillage.Domain.Residents;
using SmartVillage.Mutakhiran.Population;
using SmartVillage.Mutakhiran.Rules;

namespace SmartVillage.Mutakhiran.Extracts;

/// <summary>
/// Counts that offices ask a village for, of the whole village only: no list of people, and no figure of an RT, leaves this way. What is counted follows the body that asks, not OpenSID's pages.
/// </summary>
public sealed class VillageExtract(VillagePopulation population, DateOnly day)
{
    private const int Grown = 17;
    private const int Hundred = 100;
    private const long Soldier = 6;
    private const long Citizen = 1;
    private const int WorkFrom = 15;

    private readonly List<Person> _people = [.. population.People.Where(person => person.IsActive)];

    /// <summary>The figures of one kind.</summary>
    public IReadOnlyList<ExtractLine> Build(ExtractKind kind) => kind switch
    {
        ExtractKind.Voters => Voters(),
        ExtractKind.Welfare => Welfare(),
        _ => Profile(),
    };

    // PKPU 1/2025, with the predicate of OpenSID's own voter page: alive, permanent, citizen, 17 or ever married, neither soldier nor police.
    private List<ExtractLine> Voters()
    {
        var voters = _people.Where(IsVoter).ToList();
        var twice = _people.Where(person => Nik.IsReal(person.Nik)).GroupBy(person => person.Nik, StringComparer.Ordinal).Where(same => same.Count() > 1).Sum(same => same.Count());
        return
        [
            new("voters", "Pemilih", voters.Count),
            new("votersMale", "Pemilih laki-laki", voters.Count(person => person.Sex == 1)),
            new("votersFemale", "Pemilih perempuan", voters.Count(person => person.Sex == 2)),
            new("firstVoters", "Berumur 17 tahun", voters.Count(person => AgeOf(person) == Grown)),
            new("marriedBelow17", "Di bawah 17 tahun dan sudah pernah kawin", voters.Count(person => AgeOf(person) < Grown)),
            new("above100", "Di atas 100 tahun", voters.Count(person => AgeOf(person) > Hundred)),
            new("withoutNik", "Tanpa NIK yang sah", voters.Count(person => !Nik.IsReal(person.Nik))),
            new("withoutCard", "Tanpa No. KK yang sah", voters.Count(person => !Nik.IsReal(population.FindFamily(person.Family)?.Number))),
            new("sameNik", "NIK dipakai lebih dari satu orang", twice),
            new("soldiersAndPolice", "TNI dan Polri, tidak memilih", Read("occupation") ? _people.Count(IsInService) : null),
        ];
    }

    private List<ExtractLine> Welfare()
    {
        var families = population.Families.Where(family => family.Members.Count > 0).ToList();
        return
        [
            new("people", "Penduduk", _people.Count),
            new("families", "Keluarga yang berpenghuni", families.Count),
            new("validNik", "Penduduk dengan NIK yang sah", _people.Count(person => Nik.IsReal(person.Nik))),
            new("validCard", "Keluarga dengan No. KK yang sah", families.Count(family => Nik.IsReal(family.Number))),
            new("withAddress", "Keluarga dengan alamat", families.Count(family => !string.IsNullOrWhiteSpace(family.Address))),
            new("withoutFamily", "Penduduk tanpa keluarga", _people.Count(person => population.FindFamily(person.Family) is null)),
            new("working", "Berumur 15 tahun ke atas dan bekerja", Read("occupation") ? _people.Count(person => AgeOf(person) >= WorkFrom && person.Number(Field("occupation")) is > 3) : null),
            new("insured", "Dengan jaminan kesehatan tercatat", Read("insurance") ? _people.Count(person => person.Number(Field("insurance")) is > 1) : null),
            new("died", "Tercatat meninggal", population.People.Count(person => person.LifeStatus == 2)),
            new("movedOut", "Tercatat pindah keluar", population.People.Count(person => person.LifeStatus == 3)),
        ];
    }

    private List<ExtractLine> Profile() =>
    [
        new("people", "Penduduk", _people.Count),
        new("male", "Laki-laki", _people.Count(person => person.Sex == 1)),
        new("female", "Perempuan", _people.Count(person => person.Sex == 2)),
        new("families", "Keluarga yang berpenghuni", population.Families.Count(family => family.Members.Count > 0)),
        .. Ages(0, 4, 14, 24, 44, 64),
        .. Codes("religion", "Agama", 1, 7),
        .. Codes("educationAttained", "Pendidikan", 1, 10),
        .. Codes("maritalStatus", "Status kawin", 1, 4),
    ];

    private IEnumerable<ExtractLine> Ages(int from, params int[] ends)
    {
        foreach (var end in ends)
        {
            var start = from;
            yield return new ExtractLine($"age{start}to{end}", $"Umur {start}–{end} tahun", _people.Count(person => AgeOf(person) is { } age && age >= start && age <= end));
            from = end + 1;
        }

        yield return new ExtractLine($"age{from}", $"Umur {from} tahun ke atas", _people.Count(person => AgeOf(person) >= from));
        yield return new ExtractLine("ageUnknown", "Umur tidak diketahui", _people.Count(person => AgeOf(person) is null));
    }

    private IEnumerable<ExtractLine> Codes(string field, string label, int first, int last)
    {
        for (var code = first; code <= last; code++)
        {
            yield return new ExtractLine($"{field}{code}", $"{label}, kode {code}", Read(field) ? _people.Count(person => person.Number(Field(field)) == code) : null);
        }

        yield return new ExtractLine($"{field}Unknown", $"{label} tidak tercatat", Read(field) ? _people.Count(person => person.Number(Field(field)) is not { } code || code < first || code > last) : null);
    }

    private bool IsVoter(Person person) =>
        person.IsPermanent && person.Number(Field("citizenship")) == Citizen && (AgeOf(person) >= Grown || person.MaritalStatus is > 1) && !IsInService(person);

    private static bool IsInService(Person person) => person.Number(Field("occupation")) is Soldier or Occupations.Police;

    private int? AgeOf(Person person) => Rules.Ages.On(person.BirthDate, day);

    private bool Read(string field) => population.ReadFields is not { } read || read.Contains($"{Entities.Residents.Name}.{field}");

    private static FieldDefinition Field(string name) => Entities.Residents[name];
}
