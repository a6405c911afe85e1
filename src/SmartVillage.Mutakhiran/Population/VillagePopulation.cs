using SmartVillage.Domain.Areas;
using SmartVillage.Domain.Records;

namespace SmartVillage.Mutakhiran.Population;

/// <summary>Everybody of one village in one edition, with what ties them together. Built once, read by many; nothing in it changes.</summary>
public sealed class VillagePopulation
{
    private readonly Dictionary<long, Person> _people;
    private readonly Dictionary<long, FamilyCard> _families;
    private readonly Dictionary<long, AreaPlace> _areas;
    private readonly ILookup<long, EntityRecord> _events;
    private readonly ILookup<long, EntityRecord> _familyEvents;

    /// <summary>Ties rows together.</summary>
    public VillagePopulation(VillageRows rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        Village = rows.Village;
        Edition = rows.Edition;
        ReadFields = rows.ReadFields;
        SwitchedOn = rows.SwitchedOn;
        People = [.. rows.Residents.Select(row => new Person(row.Id, row.Record))];
        _people = People.ToDictionary(person => person.SourceKey);
        var members = People.Where(person => person.Family is not null).ToLookup(person => person.Family!.Value);
        Families = [.. rows.Families.Select(row => new FamilyCard(row.Id, row.Record, [.. members[row.Record.SourceKey]]))];
        _families = Families.ToDictionary(family => family.SourceKey);
        Areas =
        [
            .. rows.Areas.Select(row => new AreaPlace(
                row.Id,
                row.Record.SourceKey,
                row.Record.Text(Entities.Areas["hamlet"]),
                row.Record.Text(Entities.Areas["rw"]),
                row.Record.Text(Entities.Areas["rt"])) { IsExact = !row.Record.HasIssue(IssueCodes.OuterBlanks) && !row.Record.HasIssue(IssueCodes.BadCharacters) }),
        ];
        _areas = Areas.ToDictionary(area => area.SourceKey);
        (EventRows, FamilyEventRows) = (rows.ResidentEvents, rows.FamilyEvents);
        _events = rows.ResidentEvents.ToLookup(row => row.Record.Number(Entities.ResidentEvents["resident"]) ?? 0, row => row.Record);
        _familyEvents = rows.FamilyEvents.ToLookup(row => row.Record.Number(Entities.FamilyEvents["family"]) ?? 0, row => row.Record);
    }

    /// <summary>Whose data this is.</summary>
    public VillageCode Village { get; }

    /// <summary>Edition that was read.</summary>
    public long Edition { get; }

    /// <summary>Fields that the source gives, as <c>residents.religion</c>; nothing when all of them are given.</summary>
    public IReadOnlySet<string>? ReadFields { get; }

    /// <summary>Data spesifik that is kept because a basis was recorded, as <c>pregnancy</c>.</summary>
    public IReadOnlySet<string> SwitchedOn { get; }

    /// <summary>Residents of every status.</summary>
    public IReadOnlyList<Person> People { get; }

    /// <summary>Families, the empty ones, too.</summary>
    public IReadOnlyList<FamilyCard> Families { get; }

    /// <summary>Areas of every level.</summary>
    public IReadOnlyList<AreaPlace> Areas { get; }

    /// <summary>Events of residents under our ids.</summary>
    internal IReadOnlyList<VillageRow> EventRows { get; }

    /// <summary>Events of families under our ids.</summary>
    internal IReadOnlyList<VillageRow> FamilyEventRows { get; }

    /// <summary>A resident by key of the source.</summary>
    public Person? FindPerson(long? sourceKey) => sourceKey is { } key ? _people.GetValueOrDefault(key) : null;

    /// <summary>A family by key of the source.</summary>
    public FamilyCard? FindFamily(long? sourceKey) => sourceKey is { } key ? _families.GetValueOrDefault(key) : null;

    /// <summary>An area by key of the source.</summary>
    public AreaPlace? FindArea(long? sourceKey) => sourceKey is { } key ? _areas.GetValueOrDefault(key) : null;

    /// <summary>Events of a resident, in the order of their keys.</summary>
    public IEnumerable<EntityRecord> EventsOf(Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return _events[person.SourceKey];
    }

    /// <summary>Events of a family, in the order of their keys.</summary>
    public IEnumerable<EntityRecord> EventsOf(FamilyCard family)
    {
        ArgumentNullException.ThrowIfNull(family);
        return _familyEvents[family.SourceKey];
    }
}
