using SmartVillage.Domain.Records;

namespace SmartVillage.Mutakhiran.Population;

/// <summary>Fields of residents that a <see cref="Person"/> holds ready.</summary>
internal sealed class PersonFields
{
    public static readonly PersonFields Instance = new();

    public FieldDefinition Nik { get; } = Entities.Residents["nik"];

    public FieldDefinition Name { get; } = Entities.Residents["name"];

    public FieldDefinition Family { get; } = Entities.Residents["family"];

    public FieldDefinition Relationship { get; } = Entities.Residents["familyRelationship"];

    public FieldDefinition Sex { get; } = Entities.Residents["sex"];

    public FieldDefinition BirthDate { get; } = Entities.Residents["birthDate"];

    public FieldDefinition MaritalStatus { get; } = Entities.Residents["maritalStatus"];

    public FieldDefinition Area { get; } = Entities.Residents["area"];

    public FieldDefinition Residency { get; } = Entities.Residents["residency"];

    public FieldDefinition LifeStatus { get; } = Entities.Residents["lifeStatus"];
}
