using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.Families;

/// <summary>FAM-01.</summary>
internal sealed class NoHead() : FamilyRule(new("FAM-01", Severity.Error, FixRoutes.Screen)
{
    Message = "Keluarga ini tidak punya kepala keluarga yang hidup.",
    Instruction = "Lihat KK terbaru, lalu tetapkan kepala keluarganya di OpenSID.",
    Source = "UU 24/2013 pasal 61: KK memuat nama kepala keluarga",
    Inputs = ["families.head", "residents.familyRelationship"],
    Relations = RuleRelations.Family,
    IsFirstRelease = true,
})
{
    public override Verdict Check(FamilyCard family, RuleContext village) => family.Members.Count > 0 && !family.Heads().Any() ? Broken(family) : default;
}
