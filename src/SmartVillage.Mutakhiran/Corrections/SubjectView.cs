using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SmartVillage.Domain.Records;
using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Corrections;

/// <summary>What an edition says of the subject of a correction.</summary>
public sealed class SubjectView
{
    private readonly EntityRecord _row;
    private readonly VillagePopulation _village;

    private SubjectView(VillagePopulation village, EntityRecord row, Person? person, FamilyCard? family)
    {
        _village = village;
        _row = row;
        Person = person;
        Family = family;
    }

    /// <summary>The resident, where it is one.</summary>
    public Person? Person { get; }

    /// <summary>The family, or the one of the resident.</summary>
    public FamilyCard? Family { get; }

    /// <summary>Looks a subject up among those of an edition.</summary>
    public static SubjectView? Find(SubjectIndex index, CorrectionSubject subject)
    {
        ArgumentNullException.ThrowIfNull(index);
        if (subject.Kind == SubjectKind.Resident && index.FindPerson(subject.Id) is { } person)
        {
            return new SubjectView(index.Village, person.Row, person, index.Village.FindFamily(person.Family));
        }

        return subject.Kind == SubjectKind.Family && index.FindFamily(subject.Id) is { } family ? new SubjectView(index.Village, family.Row, null, family) : null;
    }

    /// <summary>Whether the copy has the field at all; what was not read can be neither seen nor verified.</summary>
    public bool WasRead(CorrectableField field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return _row.WasRead(field.Field);
    }

    /// <summary>The value as it stands; an area by our id, because keys of the source are not lasting.</summary>
    public string? ValueOf(CorrectableField field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return CorrectableField.Collapse(
            field.Field.Kind == FieldKind.Reference ? _village.FindArea(_row.Number(field.Field))?.Id.ToString(CultureInfo.InvariantCulture) : _row.Text(field.Field));
    }

    /// <summary>Digest of all values but those of the given fields. It is sealed wherever it is kept, so it helps nobody to guess.</summary>
    public string DigestBeside(IEnumerable<string> fields)
    {
        var left = fields.Select(name => CorrectableFields.Find(name)!.Field.Ordinal).ToHashSet();
        var text = new StringBuilder();
        foreach (var field in _row.Definition.Fields.Where(field => field.Ordinal > 0 && !left.Contains(field.Ordinal) && _row.WasRead(field)))
        {
            text.Append(CultureInfo.InvariantCulture, $"{field.Name}={_row.Text(field)?.Length}:{_row.Text(field)}\n");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
