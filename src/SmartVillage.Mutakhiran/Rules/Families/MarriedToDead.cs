using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.Families;

/// <summary>FAM-13.</summary>
internal sealed class MarriedToDead() : PersonRule(new("FAM-13", Severity.Error, FixRoutes.Dukcapil | FixRoutes.Import)
{
    Message = "Berstatus kawin, padahal satu-satunya pasangan di KK ini sudah meninggal.",
    Instruction = "Ubah status perkawinan menjadi cerai mati sesuai akta kematian pasangan dan KK baru.",
    Source = "PP 40/2019: status perkawinan berubah dengan akta kematian pasangan",
    Inputs = ["residents.maritalStatus", "residents.familyRelationship", "residents.lifeStatus"],
    Relations = RuleRelations.Family,
    IsFirstRelease = true,
})
{
    public override Verdict Check(Person person, RuleContext village) =>
        person.MaritalStatus == Marital.Married && village.OnlySpouseOf(person) is { LifeStatus: Lives.Dead } spouse ? Broken(person).With(spouse.Id) : default;
}
