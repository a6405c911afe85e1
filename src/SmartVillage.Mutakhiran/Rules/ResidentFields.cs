using SmartVillage.Domain.Records;

namespace SmartVillage.Mutakhiran.Rules;

/// <summary>Fields of residents and of their events that rules read.</summary>
internal static class ResidentFields
{
    public static readonly FieldDefinition Nik = Entities.Residents["nik"];
    public static readonly FieldDefinition Family = Entities.Residents["family"];
    public static readonly FieldDefinition Relationship = Entities.Residents["familyRelationship"];
    public static readonly FieldDefinition BirthDate = Entities.Residents["birthDate"];
    public static readonly FieldDefinition MaritalStatus = Entities.Residents["maritalStatus"];
    public static readonly FieldDefinition LifeStatus = Entities.Residents["lifeStatus"];
    public static readonly FieldDefinition BirthPlace = Entities.Residents["birthPlace"];
    public static readonly FieldDefinition Religion = Entities.Residents["religion"];
    public static readonly FieldDefinition Education = Entities.Residents["educationAttained"];
    public static readonly FieldDefinition Schooling = Entities.Residents["educationOngoing"];
    public static readonly FieldDefinition Occupation = Entities.Residents["occupation"];
    public static readonly FieldDefinition Citizenship = Entities.Residents["citizenship"];
    public static readonly FieldDefinition Passport = Entities.Residents["passportNumber"];
    public static readonly FieldDefinition Permit = Entities.Residents["permitNumber"];
    public static readonly FieldDefinition FatherNik = Entities.Residents["fatherNik"];
    public static readonly FieldDefinition MotherNik = Entities.Residents["motherNik"];
    public static readonly FieldDefinition FatherName = Entities.Residents["fatherName"];
    public static readonly FieldDefinition MotherName = Entities.Residents["motherName"];
    public static readonly FieldDefinition BloodType = Entities.Residents["bloodType"];
    public static readonly FieldDefinition BirthCertificate = Entities.Residents["birthCertificate"];
    public static readonly FieldDefinition MarriageCertificate = Entities.Residents["marriageCertificate"];
    public static readonly FieldDefinition MarriageDate = Entities.Residents["marriageDate"];
    public static readonly FieldDefinition DivorceCertificate = Entities.Residents["divorceCertificate"];
    public static readonly FieldDefinition DivorceDate = Entities.Residents["divorceDate"];
    public static readonly FieldDefinition Phone = Entities.Residents["phone"];
    public static readonly FieldDefinition CardType = Entities.Residents["idCardType"];
    public static readonly FieldDefinition CardStatus = Entities.Residents["idCardStatus"];
    public static readonly FieldDefinition CardTag = Entities.Residents["cardTag"];
    public static readonly FieldDefinition Insurance = Entities.Residents["insurance"];
    public static readonly FieldDefinition InsuranceNumber = Entities.Residents["insuranceNumber"];
    public static readonly FieldDefinition Literacy = Entities.Residents["literacy"];
    public static readonly FieldDefinition PreviousAddress = Entities.Residents["previousAddress"];

    public static readonly FieldDefinition Pregnancy = Entities.Residents.FindSpecific("pregnancy")!;
    public static readonly FieldDefinition PregnancySince = Entities.Residents.FindSpecific(Entities.PregnancySince)!;
    public static readonly FieldDefinition Contraception = Entities.Residents.FindSpecific("contraception")!;

    public static readonly FieldDefinition EventResident = Entities.ResidentEvents["resident"];
    public static readonly FieldDefinition EventKind = Entities.ResidentEvents["kind"];
    public static readonly FieldDefinition EventAt = Entities.ResidentEvents["eventAt"];
    public static readonly FieldDefinition ReportedAt = Entities.ResidentEvents["reportedAt"];
    public static readonly FieldDefinition Destination = Entities.ResidentEvents["destination"];
    public static readonly FieldDefinition MoveKind = Entities.ResidentEvents["moveKind"];
    public static readonly FieldDefinition DeathCertificate = Entities.ResidentEvents["deathCertificate"];
    public static readonly FieldDefinition FamilyEventKind = Entities.FamilyEvents["kind"];
}
