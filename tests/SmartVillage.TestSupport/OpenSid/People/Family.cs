namespace SmartVillage.TestSupport.OpenSid.People;

/// <summary>A family in the making.</summary>
internal sealed class Family
{
    public required int Id { get; init; }

    public required string Number { get; set; }

    public required int AreaId { get; set; }

    public required DateOnly Registered { get; init; }

    public required string Address { get; init; }

    public List<Person> Members { get; } = [];

    /// <summary>What <c>nik_kepala</c> holds.</summary>
    public string? HeadReference { get; set; }

    /// <summary>Whom it points at; may be the head of another family, or nobody.</summary>
    public Person? ReferencedHead { get; set; }

    public string? HouseholdNumber { get; set; }

    public bool MovedInside { get; set; }

    public Person? Head => Members.Find(person => person.Level == 1);
}
