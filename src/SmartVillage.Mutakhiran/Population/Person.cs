using SmartVillage.Domain.Records;

namespace SmartVillage.Mutakhiran.Population;

/// <summary>A resident of an edition as rules and corrections read it: values as OpenSID has them, codes as numbers. References are keys of the source.</summary>
public sealed class Person(long id, EntityRecord row)
{
    private static readonly PersonFields F = PersonFields.Instance;

    /// <summary>Our id.</summary>
    public long Id { get; } = id;

    /// <summary>The row itself, for fields that have no property here.</summary>
    public EntityRecord Row { get; } = row;

    /// <summary>Key in the source; for links into OpenSID's own screens, never for the public.</summary>
    public long SourceKey => Row.SourceKey;

    /// <summary>NIK as it stands, malformed or temporary ones, too.</summary>
    public string? Nik { get; } = row.Text(F.Nik);

    /// <summary>Name.</summary>
    public string? Name { get; } = row.Text(F.Name);

    /// <summary>Key of the family; nothing for a resident without one.</summary>
    public long? Family { get; } = row.Number(F.Family);

    /// <summary>Place in the family, 1 head … 11 other.</summary>
    public long? Relationship { get; } = row.Number(F.Relationship);

    /// <summary>1 male, 2 female.</summary>
    public long? Sex { get; } = row.Number(F.Sex);

    /// <summary>Date of birth; nothing also for dates that do not exist.</summary>
    public DateOnly? BirthDate { get; } = row.Date(F.BirthDate);

    /// <summary>1 unmarried, 2 married, 3 divorced, 4 widowed.</summary>
    public long? MaritalStatus { get; } = row.Number(F.MaritalStatus);

    /// <summary>Key of the area (an RT, or a placeholder row of a hamlet or RW).</summary>
    public long? Area { get; } = row.Number(F.Area);

    /// <summary>1 permanent, 2 not permanent.</summary>
    public long? Residency { get; } = row.Number(F.Residency);

    /// <summary>1 alive, 2 dead, 3 moved, 4 lost, 6 gone, 9 invalid.</summary>
    public long? LifeStatus { get; } = row.Number(F.LifeStatus);

    /// <summary>Alive and here (<c>A</c> of the rule catalogue).</summary>
    public bool IsActive => LifeStatus == 1;

    /// <summary>Active and permanent (<c>T</c> of the rule catalogue).</summary>
    public bool IsPermanent => IsActive && (Residency ?? 1) == 1;

    /// <summary>Text of any other field.</summary>
    public string? Text(FieldDefinition field) => Row.Text(field);

    /// <summary>Code or number of any other field.</summary>
    public long? Number(FieldDefinition field) => Row.Number(field);

    /// <summary>Date of any other field.</summary>
    public DateOnly? Date(FieldDefinition field) => Row.Date(field);
}
