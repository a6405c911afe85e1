using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.Families;

/// <summary>FAM-10.</summary>
internal sealed class MarriedHeadAlone() : FamilyRule(new("FAM-10", Severity.Verify, FixRoutes.Dukcapil)
{
    Message = "Kepala keluarga berstatus kawin, tetapi suami atau istrinya tidak ada di KK ini.",
    Instruction = "Tanyakan di mana pasangannya: ber-KK lain, sudah meninggal, atau bercerai. Catat sesuai dokumennya.",
    Source = "UU 24/2013 pasal 61: KK memuat seluruh anggota keluarga",
    Inputs = ["families.head", "residents.familyRelationship", "residents.maritalStatus"],
    Relations = RuleRelations.Family,
})
{
    public override Verdict Check(FamilyCard family, RuleContext village) =>
        family.OnlyHead() is { MaritalStatus: Marital.Married } head && !family.Spouses().Any() ? Broken(family).With(head.Id) : default;
}
