using SmartVillage.Domain.Areas;
using SmartVillage.Domain.Records;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Tests.Support;

/// <summary>Builds a village row by row; what a test does not say is as in a sound village. Our ids are the keys of the source plus 1,000.</summary>
internal sealed class VillageBuilder
{
    private readonly List<VillageRow> _areas = [];
    private readonly List<VillageRow> _families = [];
    private readonly List<VillageRow> _residents = [];
    private readonly List<VillageRow> _events = [];
    private readonly List<VillageRow> _familyEvents = [];

    public static long OurId(long sourceKey) => sourceKey + 1000;

    /// <summary>Card number of a family about which a test says nothing: recorded on a day of its own, with a serial that no office gave out.</summary>
    public static string CardNumber(long key) => $"187204{1 + (key % 28):00}{1 + (key / 28 % 12):00}{10 + (key / 336 % 10):00}9999";

    /// <summary>Adds an area.</summary>
    public VillageBuilder Area(long key, params (string Field, string? Value)[] values) => Add(_areas, Entities.Areas, key, [("hamlet", "LINGKUNGAN SATU"), ("rw", "001"), ("rt", "002"), .. values]);

    /// <summary>Adds a family in area 1.</summary>
    public VillageBuilder Family(long key, params (string Field, string? Value)[] values) =>
        Add(_families, Entities.Families, key, [("familyCardNumber", CardNumber(key)), ("area", "1"), ("address", "JALAN MELATI 1"), .. values]);

    /// <summary>Adds a resident in area 1: a grown man, married, permanent, alive.</summary>
    public VillageBuilder Resident(long key, params (string Field, string? Value)[] values) => Add(
        _residents,
        Entities.Residents,
        key,
        [
            ("nik", $"18720401018{key % 10:0}9999"), ("name", "BUDI SANTOSO"), ("family", "1"), ("familyRelationship", "1"), ("sex", "1"), ("birthPlace", "METRO"),
            ("birthDate", "1980-01-01"), ("religion", "1"), ("educationAttained", "5"), ("occupation", "9"), ("maritalStatus", "2"), ("citizenship", "1"),
            ("fatherName", "SLAMET RIYADI"), ("motherName", "SITI AMINAH"), ("bloodType", "1"), ("area", "1"), ("residency", "1"), ("lifeStatus", "1"), .. values,
        ]);

    /// <summary>Adds an event of a resident.</summary>
    public VillageBuilder Event(long key, params (string Field, string? Value)[] values) => Add(_events, Entities.ResidentEvents, key, values);

    /// <summary>Adds an event of a family.</summary>
    public VillageBuilder FamilyEvent(long key, params (string Field, string? Value)[] values) => Add(_familyEvents, Entities.FamilyEvents, key, values);

    /// <param name="edition">Number of the edition.</param>
    /// <param name="notRead">The one field that the source does not give.</param>
    /// <param name="switchedOn">Data spesifik that is kept per person.</param>
    public VillagePopulation Build(long edition = 1, string? notRead = null, params IReadOnlyList<string> switchedOn) => new(new VillageRows(VillageCode.TryParse("18.72.04.1002", out var code) ? code : default, edition)
    {
        Areas = _areas,
        Families = _families,
        Residents = _residents,
        ResidentEvents = _events,
        FamilyEvents = _familyEvents,
        SwitchedOn = switchedOn.ToHashSet(StringComparer.Ordinal),
        ReadFields = notRead is null ? null : Entities.All.SelectMany(entity => entity.Fields.Concat(entity.SpecificFields).Select(field => $"{entity.Name}.{field.Name}")).Where(name => name != notRead).ToHashSet(StringComparer.Ordinal),
    });

    private VillageBuilder Add(List<VillageRow> rows, EntityDefinition entity, long key, IEnumerable<(string Field, string? Value)> values)
    {
        var record = new EntityRecord(entity, key);
        foreach (var (field, value) in values)
        {
            record[(entity.FindSpecific(field) ?? entity[field]).Ordinal] = value;
        }

        rows.RemoveAll(row => row.Id == OurId(key));
        rows.Add(new VillageRow(OurId(key), record));
        return this;
    }
}
