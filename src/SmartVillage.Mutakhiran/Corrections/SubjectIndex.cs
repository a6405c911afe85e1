using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Corrections;

/// <summary>People and families of an edition by our ids.</summary>
public sealed class SubjectIndex
{
    private readonly Dictionary<long, Person> _people;
    private readonly Dictionary<long, FamilyCard> _families;

    /// <summary>Indexes an edition.</summary>
    public SubjectIndex(VillagePopulation village)
    {
        ArgumentNullException.ThrowIfNull(village);
        Village = village;
        _people = village.People.ToDictionary(person => person.Id);
        _families = village.Families.ToDictionary(family => family.Id);
    }

    /// <summary>The edition.</summary>
    public VillagePopulation Village { get; }

    /// <summary>A resident by our id.</summary>
    public Person? FindPerson(long id) => _people.GetValueOrDefault(id);

    /// <summary>A family by our id.</summary>
    public FamilyCard? FindFamily(long id) => _families.GetValueOrDefault(id);
}
