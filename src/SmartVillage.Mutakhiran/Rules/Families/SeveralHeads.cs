using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.Families;

/// <summary>FAM-02. Saving a head on a screen demotes the old one; imports do not.</summary>
internal sealed class SeveralHeads() : FamilyRule(new("FAM-02", Severity.Error, FixRoutes.Screen)
{
    Message = "Keluarga ini punya lebih dari satu kepala keluarga.",
    Instruction = "Lihat KK, biarkan satu kepala keluarga, dan ubah hubungan yang lain di OpenSID.",
    Source = "UU 24/2013 pasal 61: satu KK satu kepala keluarga; impor OpenSID tidak menurunkan kepala yang lama",
    Inputs = ["families.head", "residents.familyRelationship"],
    Relations = RuleRelations.Family,
    IsFirstRelease = true,
})
{
    public override Verdict Check(FamilyCard family, RuleContext village) =>
        family.Heads().Count() > 1 ? Broken(family).And([.. family.Heads().Select(head => head.Row.Text(ResidentFields.Nik))]) : default;
}
