using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.Families;

/// <summary>FAM-12.</summary>
internal sealed class WidowedWithLivingSpouse() : PersonRule(new("FAM-12", Severity.Error, FixRoutes.Dukcapil | FixRoutes.Import)
{
    Message = "Berstatus cerai mati, padahal pasangannya di KK yang sama masih hidup.",
    Instruction = "Tanyakan keluarga. Betulkan status perkawinannya, atau catat kematian pasangannya bila memang sudah meninggal.",
    Source = "UU 24/2013 pasal 58: status perkawinan; cerai mati berarti pasangan meninggal",
    Inputs = ["residents.maritalStatus", "residents.familyRelationship", "residents.lifeStatus"],
    Relations = RuleRelations.Family,
    IsFirstRelease = true,
})
{
    public override Verdict Check(Person person, RuleContext village) =>
        person.MaritalStatus == Marital.Widowed && village.OnlySpouseOf(person) is { IsActive: true } spouse ? Broken(person).With(spouse.Id) : default;
}
