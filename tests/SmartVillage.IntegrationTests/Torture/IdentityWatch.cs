using SmartVillage.Domain.Records;
using SmartVillage.Domain.Residents;

namespace SmartVillage.IntegrationTests.Torture;

/// <summary>Knows who every resident of the model really is, and holds the copy to what design promises about ids (P6): only the cases that leave no doubt.</summary>
internal sealed class IdentityWatch
{
    private static readonly FieldDefinition NikField = Entities.Residents["nik"];
    private static readonly FieldDefinition NameField = Entities.Residents["name"];
    private static readonly FieldDefinition BirthField = Entities.Residents["birthDate"];

    /// <summary>Last number under which an id was ever seen, for everybody who was ever visible.</summary>
    private readonly Dictionary<long, string?> _numbers = [];
    private readonly Dictionary<long, Seen> _last = [];
    private Dictionary<long, Seen> _visible = [];

    /// <summary>Looks at an edition after it was found exact.</summary>
    public void Look(ModelTable residents, IReadOnlyDictionary<long, ModelRow> rows, StoredState stored)
    {
        var ids = stored[Entities.Residents].ToDictionary(row => row.Value.SourceKey, row => row.Key);
        var now = new Dictionary<long, Seen>();
        foreach (var (key, row) in rows)
        {
            var record = stored[Entities.Residents][ids[key]];
            now[row.Being] = new Seen(ids[key], key, record.Text(NikField), NameFolding.Fold(record.Text(NameField)), record.Text(BirthField));
        }

        if (residents.Has("nik") && residents.Has("nama") && residents.Has("tanggallahir"))
        {
            foreach (var (being, person) in now)
            {
                Check(being, person, now);
            }
        }

        foreach (var (being, person) in now)
        {
            _last[being] = person;
            _numbers[person.Id] = person.Nik;
        }

        _visible = now;
    }

    private void Check(long being, Seen person, Dictionary<long, Seen> now)
    {
        if (_visible.TryGetValue(being, out var before))
        {
            var alike = (Nik.IsReal(person.Nik) && person.Nik == before.Nik) || (person.Name.Length > 0 && person.Name == before.Name && person.Birth is not null && person.Birth == before.Birth);
            Assert.True(before.Key != person.Key || !alike || before.Id == person.Id, $"resident {person.Key} kept its source id, but got id {person.Id} instead of {before.Id}");
            Assert.True(!IsRenumbered(before, person, now) || before.Id == person.Id, $"resident {before.Key} came back as {person.Key}, but got id {person.Id} instead of {before.Id}");
        }
        else if (_last.TryGetValue(being, out var gone) && IsOnlyOne(gone, person, now))
        {
            Assert.True(gone.Id == person.Id, $"resident {gone.Key} was restored as {person.Key}, but got id {person.Id} instead of {gone.Id}");
        }

        foreach (var other in _visible.Where(seen => seen.Key != being && seen.Value.Key == person.Key).Select(seen => seen.Value))
        {
            var differs = Nik.IsReal(other.Nik) && Nik.IsReal(person.Nik) && other.Nik != person.Nik && other.Birth != person.Birth
                && !other.Name.Split(' ').Intersect(person.Name.Split(' '), StringComparer.Ordinal).Any();
            Assert.True(!differs || other.Id != person.Id, $"source id {person.Key} was reused, but id {person.Id} went over to another person");
        }
    }

    private bool IsRenumbered(Seen before, Seen person, Dictionary<long, Seen> now) =>
        before.Key != person.Key && Nik.IsReal(person.Nik) && before.Nik == person.Nik
        && _visible.Values.All(seen => seen.Key != person.Key) && now.Values.All(seen => seen.Key != before.Key)
        && _visible.Values.Count(seen => seen.Nik == person.Nik) == 1 && now.Values.Count(seen => seen.Nik == person.Nik) == 1;

    private bool IsOnlyOne(Seen gone, Seen person, Dictionary<long, Seen> now) =>
        Nik.IsReal(person.Nik) && gone.Nik == person.Nik && _visible.Values.All(seen => seen.Key != person.Key)
        && now.Values.Count(seen => seen.Nik == person.Nik) == 1 && _numbers.Count(known => known.Value == person.Nik) == 1;

    private sealed record Seen(long Id, long Key, string? Nik, string Name, string? Birth);
}
