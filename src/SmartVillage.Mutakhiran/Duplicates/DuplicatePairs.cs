using SmartVillage.Mutakhiran.Population;
using SmartVillage.Mutakhiran.Rules;

namespace SmartVillage.Mutakhiran.Duplicates;

/// <summary>Pairs of a village. Only people born on one day are compared; blocks that are too large, because a date was made up for many, are divided by names.</summary>
internal sealed class DuplicatePairs(IReadOnlyList<DuplicatePair> pairs)
{
    private const int LargestBlock = 400;
    private const int Prefix = 3;

    /// <summary>Names whose lengths differ more cannot be as good as equal.</summary>
    private const double LeastLengthRatio = 0.65;

    public IReadOnlyList<DuplicatePair> Pairs { get; } = pairs;

    public static DuplicatePairs Find(VillagePopulation population)
    {
        var days = population.People
            .Where(person => person.BirthDate >= Ages.EarliestBirth && (person.IsActive || person.LifeStatus is Lives.Dead or Lives.Moved or Lives.Lost or Lives.Gone))
            .Where(person => !Blank.Is(person.Name))
            .Select(person => new NamedPerson(person, PersonNames.Normalise(person.Name)))
            .Where(named => !Blank.Is(named.Name))
            .GroupBy(named => named.Person.BirthDate!.Value);
        var pairs = new List<DuplicatePair>();
        foreach (var day in days)
        {
            var block = day.ToList();
            foreach (var part in block.Count <= LargestBlock ? [block] : Divide(block))
            {
                Compare(part, pairs);
            }
        }

        return new DuplicatePairs(pairs);
    }

    private static IEnumerable<List<NamedPerson>> Divide(List<NamedPerson> block) => block
        .GroupBy(named => named.Name[..Math.Min(Prefix, named.Name.Length)], StringComparer.Ordinal)
        .SelectMany(part => part.Count() <= LargestBlock ? [part.ToList()] : part.GroupBy(named => named.Name, StringComparer.Ordinal).Select(same => same.ToList()));

    private static void Compare(List<NamedPerson> block, List<DuplicatePair> pairs)
    {
        for (var i = 0; i < block.Count; i++)
        {
            for (var j = i + 1; j < block.Count; j++)
            {
                var (a, b) = (block[i], block[j]);
                if ((a.Person.IsActive || b.Person.IsActive) && AreAlike(a.Name, b.Name))
                {
                    var (one, other) = !b.Person.IsActive || (a.Person.IsActive && a.Person.Id < b.Person.Id) ? (a.Person, b.Person) : (b.Person, a.Person);
                    pairs.Add(new DuplicatePair(one, other, HaveSameMother(one, other), a.Name == b.Name));
                }
            }
        }
    }

    private static bool AreAlike(string one, string other) =>
        Math.Min(one.Length, other.Length) >= LeastLengthRatio * Math.Max(one.Length, other.Length) && NameLikeness.IsSame(one, other);

    private static bool HaveSameMother(Person one, Person other)
    {
        var (nik, others) = (one.Text(ResidentFields.MotherNik), other.Text(ResidentFields.MotherNik));
        if (!Blank.Is(nik) && nik == others)
        {
            return true;
        }

        var (name, otherName) = (one.Text(ResidentFields.MotherName), other.Text(ResidentFields.MotherName));
        return !Blank.Is(name) && !Blank.Is(otherName) && NameLikeness.IsSame(PersonNames.Normalise(name), PersonNames.Normalise(otherName));
    }

    private readonly record struct NamedPerson(Person Person, string Name);
}
