using SmartVillage.Domain.Records;

namespace SmartVillage.Domain.Tests.Synthetic;

/// <summary>A synthetic resident; fields are codes of the source, 0 is nothing.</summary>
internal sealed record Person(long Key)
{
    public long Area { get; set; }

    public long Family { get; set; }

    public int Relationship { get; set; }

    public int Sex { get; set; }

    public DateOnly? BirthDate { get; set; }

    public int LifeStatus { get; set; } = 1;

    public int Religion { get; set; }

    public int Education { get; set; }

    public int EducationOngoing { get; set; }

    public int Occupation { get; set; }

    public int MaritalStatus { get; set; }

    public int Citizenship { get; set; } = 1;

    public int Residency { get; set; } = 1;

    public int BloodType { get; set; }

    public int Insurance { get; set; }

    public int CardType { get; set; }

    public int CardStatus { get; set; }

    public int HouseholdRole { get; set; }

    public string? Ethnicity { get; set; }

    public string? BirthCertificate { get; set; }

    public string? MarriageCertificate { get; set; }

    public string? EmploymentInsurance { get; set; }

    public string? FatherName { get; set; }

    public SpecificData Specific { get; set; }

    public string Nik => $"98{Key:0000000000}9999";

    public bool IsActive => LifeStatus == 1;
}
