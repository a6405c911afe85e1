using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.Families;

/// <summary>FAM-09.</summary>
internal sealed class UnmarriedSpouse() : PersonRule(new("FAM-09", Severity.Error, FixRoutes.Dukcapil | FixRoutes.Import)
{
    Message = "Suami atau istri di KK ini berstatus bukan kawin.",
    Instruction = "Lihat KK dan buku nikah atau akta, lalu betulkan status perkawinan atau hubungan keluarganya.",
    Source = "UU 24/2013 pasal 58: status perkawinan dan hubungan keluarga harus sejalan",
    Inputs = ["residents.familyRelationship", "residents.maritalStatus"],
    IsFirstRelease = true,
})
{
    public override Verdict Check(Person person, RuleContext village) =>
        person.Relationship is Relationships.Husband or Relationships.Wife && person.MaritalStatus != Marital.Married ? Broken(person) : default;
}
