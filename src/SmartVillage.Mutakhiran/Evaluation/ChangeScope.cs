using SmartVillage.Domain.Records;
using SmartVillage.Mutakhiran.Population;
using SmartVillage.Mutakhiran.Rules;

namespace SmartVillage.Mutakhiran.Evaluation;

/// <summary>Rows that can be judged otherwise because others were touched: the rows themselves, their families before and now, their children by number, and who lives in a touched area.</summary>
internal sealed class ChangeScope
{
    private readonly HashSet<long> _people = [];
    private readonly HashSet<long> _families = [];
    private readonly HashSet<long> _personKeys = [];
    private readonly HashSet<long> _familyKeys = [];
    private readonly HashSet<long> _areaKeys = [];
    private readonly HashSet<string> _niks = new(StringComparer.Ordinal);

    private ChangeScope()
    {
    }

    /// <summary>Our ids of people, those who are no longer there, too.</summary>
    public IReadOnlySet<long> People => _people;

    /// <summary>Our ids of families, those which are no longer there, too.</summary>
    public IReadOnlySet<long> Families => _families;

    public static ChangeScope Of(VillagePopulation population, VillageChanges changes)
    {
        var scope = new ChangeScope();
        scope.Note(population, changes);
        scope.Spread(population);
        return scope;
    }

    private void Note(VillagePopulation population, VillageChanges changes)
    {
        foreach (var touched in changes.Areas)
        {
            Add(_areaKeys, touched.Record?.SourceKey, population.Areas.FirstOrDefault(area => area.Id == touched.Id)?.SourceKey);
        }

        var touchedPeople = changes.Residents.Select(row => row.Id).ToHashSet();
        _people.UnionWith(touchedPeople);
        foreach (var row in changes.Residents.Select(row => row.Record).OfType<EntityRecord>().Concat(population.People.Where(person => touchedPeople.Contains(person.Id)).Select(person => person.Row)))
        {
            Add(_personKeys, row.SourceKey);
            Add(_familyKeys, row.Number(ResidentFields.Family));
            if (row.Text(ResidentFields.Nik) is { } nik)
            {
                _niks.Add(nik.Replace(" ", string.Empty, StringComparison.Ordinal));
            }
        }

        var touchedFamilies = changes.Families.Select(row => row.Id).ToHashSet();
        _families.UnionWith(touchedFamilies);
        foreach (var key in changes.Families.Select(row => row.Record?.SourceKey).Concat(population.Families.Where(family => touchedFamilies.Contains(family.Id)).Select(family => (long?)family.SourceKey)))
        {
            Add(_familyKeys, key);
        }

        NoteEvents(population, changes);
    }

    /// <summary>An event can be given to somebody else; both are concerned.</summary>
    private void NoteEvents(VillagePopulation population, VillageChanges changes)
    {
        var events = changes.ResidentEvents.Select(row => row.Id).ToHashSet();
        foreach (var row in changes.ResidentEvents.Select(row => row.Record).OfType<EntityRecord>().Concat(population.EventRows.Where(row => events.Contains(row.Id)).Select(row => row.Record)))
        {
            Add(_personKeys, row.Number(ResidentFields.EventResident));
        }

        var familyEvents = changes.FamilyEvents.Select(row => row.Id).ToHashSet();
        foreach (var row in changes.FamilyEvents.Select(row => row.Record).OfType<EntityRecord>().Concat(population.FamilyEventRows.Where(row => familyEvents.Contains(row.Id)).Select(row => row.Record)))
        {
            Add(_familyKeys, row.Number(FamilyFields.EventFamily));
        }
    }

    private void Spread(VillagePopulation population)
    {
        foreach (var family in population.Families)
        {
            if (_familyKeys.Contains(family.SourceKey) || Has(_personKeys, family.Head) || Has(_areaKeys, family.Area))
            {
                _families.Add(family.Id);
                _familyKeys.Add(family.SourceKey);
            }
        }

        foreach (var person in population.People)
        {
            if (_personKeys.Contains(person.SourceKey) || Has(_familyKeys, person.Family) || Has(_areaKeys, person.Area)
                || Has(_niks, person.Text(ResidentFields.FatherNik)) || Has(_niks, person.Text(ResidentFields.MotherNik)))
            {
                _people.Add(person.Id);
            }
        }
    }

    private static void Add(HashSet<long> keys, params ReadOnlySpan<long?> found)
    {
        foreach (var key in found)
        {
            if (key is { } known)
            {
                keys.Add(known);
            }
        }
    }

    private static bool Has(HashSet<long> keys, long? key) => key is { } known && keys.Contains(known);

    private static bool Has(HashSet<string> numbers, string? number) => number is not null && numbers.Contains(number);
}
