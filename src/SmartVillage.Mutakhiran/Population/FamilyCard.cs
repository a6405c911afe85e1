using SmartVillage.Domain.Records;

namespace SmartVillage.Mutakhiran.Population;

/// <summary>A family of an edition with its people, the living and the others.</summary>
public sealed class FamilyCard(long id, EntityRecord row, IReadOnlyList<Person> people)
{
    /// <summary>Our id.</summary>
    public long Id { get; } = id;

    /// <summary>The row itself.</summary>
    public EntityRecord Row { get; } = row;

    /// <summary>Key in the source.</summary>
    public long SourceKey => Row.SourceKey;

    /// <summary>Family card number as it stands.</summary>
    public string? Number { get; } = row.Text(Entities.Families["familyCardNumber"]);

    /// <summary>Key of the resident who is written as head.</summary>
    public long? Head { get; } = row.Number(Entities.Families["head"]);

    /// <summary>Key of the area.</summary>
    public long? Area { get; } = row.Number(Entities.Families["area"]);

    /// <summary>Address.</summary>
    public string? Address { get; } = row.Text(Entities.Families["address"]);

    /// <summary>Everybody who points at this family.</summary>
    public IReadOnlyList<Person> People { get; } = people;

    /// <summary>Those of them who are alive and here, <c>M(k)</c> of the rule catalogue.</summary>
    public IReadOnlyList<Person> Members { get; } = [.. people.Where(person => person.IsActive)];
}
