using SmartVillage.Mutakhiran.Duplicates;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules;

/// <summary>Look-ups that several rules share, each made when it is first asked for.</summary>
internal sealed class VillageIndexes(VillagePopulation population)
{
    private const int WithoutLastDigit = 15;

    private readonly Lazy<PersonIndex> _byNik = new(() => new PersonIndex(population.People, NikOf));
    private readonly Lazy<PersonIndex> _byFifteen = new(() => new PersonIndex(population.People, person => NikParts.IsSixteenDigits(person.Nik) ? person.Nik![..WithoutLastDigit] : null));
    private readonly Lazy<HashSet<string>> _cards = new(() => [.. population.Families.Select(family => family.Number).OfType<string>()]);
    private readonly Lazy<ILookup<string, FamilyCard>> _byCard = new(() => population.Families.Where(family => NikParts.IsSixteenDigits(family.Number)).ToLookup(family => family.Number!, StringComparer.Ordinal));
    private readonly Lazy<Dictionary<long, string>> _names = new(() => population.People.ToDictionary(person => person.Id, person => PersonNames.Normalise(person.Name)));
    private readonly Lazy<DuplicatePairs> _pairs = new(() => DuplicatePairs.Find(population));

    /// <summary>People of every status by NIK without blanks.</summary>
    public PersonIndex ByNik => _byNik.Value;

    /// <summary>People of every status by the first fifteen digits of their NIK.</summary>
    public PersonIndex ByFifteenDigits => _byFifteen.Value;

    /// <summary>Numbers of all family cards.</summary>
    public IReadOnlySet<string> CardNumbers => _cards.Value;

    /// <summary>Families by card number.</summary>
    public ILookup<string, FamilyCard> ByCardNumber => _byCard.Value;

    /// <summary>Pairs of people who are likely one person.</summary>
    public DuplicatePairs Pairs => _pairs.Value;

    public string NameOf(Person person) => _names.Value[person.Id];

    /// <summary>The one whom the number of a parent means, of any status.</summary>
    public Person? FindByNik(string? nik) => NikParts.IsSixteenDigits(nik) && !NikParts.IsTemporary(nik) ? ByNik.First(nik) : null;

    private static string? NikOf(Person person) => person.Nik is { } nik ? nik.Contains(' ', StringComparison.Ordinal) ? nik.Replace(" ", string.Empty, StringComparison.Ordinal) : nik : null;
}
