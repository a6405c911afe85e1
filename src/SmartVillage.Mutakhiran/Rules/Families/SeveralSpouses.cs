using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.Families;

/// <summary>FAM-08.</summary>
internal sealed class SeveralSpouses() : FamilyRule(new("FAM-08", Severity.Verify, FixRoutes.Screen)
{
    Message = "Ada lebih dari satu istri, atau suami dan istri bersama-sama selain kepala keluarga.",
    Instruction = "Lihat KK. Bila memang demikian, kecualikan dengan alasan; bila tidak, betulkan hubungan keluarganya di OpenSID.",
    Source = "Daftar hubungan keluarga (SHDK): suami atau istri dihitung dari kepala keluarga",
    Inputs = ["families.familyCardNumber", "residents.familyRelationship"],
    Relations = RuleRelations.Family,
})
{
    public override Verdict Check(FamilyCard family, RuleContext village)
    {
        var wives = family.Members.Count(member => member.Relationship == Relationships.Wife);
        var husbands = family.Members.Count(member => member.Relationship == Relationships.Husband);
        return wives > 1 || (wives > 0 && husbands > 0) ? Broken(family).And([.. family.Spouses().Select(spouse => spouse.Nik)]) : default;
    }
}
