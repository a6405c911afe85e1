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

    /// <summary>Who <c>nik_kepala</c> points at; may be somebody who is no head.</summary>
    public string? HeadReference { get; set; }

    public string? HouseholdNumber { get; set; }

    public bool MovedInside { get; set; }

    public Person? Head => Members.Find(person => person.Level == 1);
}
