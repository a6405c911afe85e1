namespace SmartVillage.TestSupport.OpenSid.People;

/// <summary>A resident in the making.</summary>
internal sealed class Person
{
    public required int Id { get; init; }

    public required string Name { get; set; }

    public required int Sex { get; init; }

    public required DateOnly Birth { get; init; }

    public string? Nik { get; set; }

    public Family? Family { get; set; }

    /// <summary>Relation to the head.</summary>
    public int Level { get; set; }

    public Person? Father { get; set; }

    public Person? Mother { get; set; }

    public int MaritalStatus { get; set; } = 1;

    public DateOnly? MarriedOn { get; set; }

    public int Religion { get; set; } = 1;

    public int Citizenship { get; set; } = 1;

    /// <summary>1 permanent, 2 not, 3 newcomer up to 21.08.</summary>
    public int Residency { get; set; } = 1;

    public int LifeStatus { get; set; } = 1;

    /// <summary>Day of the change to that status.</summary>
    public DateOnly? ChangedOn { get; set; }

    public int AreaId { get; set; }

    /// <summary>Number of the family last left.</summary>
    public string? PreviousFamilyCard { get; set; }

    public bool Returned { get; set; }

    public bool Undone { get; set; }

    /// <summary>Whole years on a day.</summary>
    public int AgeOn(DateOnly day) => day.Year - Birth.Year - (day < Birth.AddYears(day.Year - Birth.Year) ? 1 : 0);
}
