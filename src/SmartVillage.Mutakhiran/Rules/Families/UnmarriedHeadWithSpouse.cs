using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.Families;

/// <summary>FAM-11.</summary>
internal sealed class UnmarriedHeadWithSpouse() : FamilyRule(new("FAM-11", Severity.Verify, FixRoutes.Dukcapil | FixRoutes.Import)
{
    Message = "Kepala keluarga berstatus tidak kawin, tetapi ada suami atau istri di KK ini.",
    Instruction = "Lihat buku nikah atau akta, lalu betulkan status perkawinan kepala keluarga atau hubungan pasangannya.",
    Source = "UU 24/2013 pasal 58: status perkawinan dan hubungan keluarga harus sejalan",
    Inputs = ["families.head", "residents.familyRelationship", "residents.maritalStatus"],
    Relations = RuleRelations.Family,
})
{
    public override Verdict Check(FamilyCard family, RuleContext village) =>
        family.OnlyHead() is { MaritalStatus: Marital.Unmarried or Marital.Divorced or Marital.Widowed } head && family.Spouses().Any()
            ? Broken(family).And(head.Row.Text(ResidentFields.MaritalStatus)).With(head.Id)
            : default;
}
