using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.Families;

/// <summary>FAM-07.</summary>
internal sealed class SpouseSex() : PersonRule(new("FAM-07", Severity.Error, FixRoutes.Screen)
{
    Message = "Istri tercatat laki-laki, atau suami tercatat perempuan.",
    Instruction = "Lihat KK, lalu betulkan hubungan keluarga atau jenis kelaminnya di OpenSID.",
    Source = "UU 1/1974: perkawinan antara seorang pria dan seorang wanita",
    Inputs = ["residents.familyRelationship", "residents.sex"],
    IsFirstRelease = true,
})
{
    public override Verdict Check(Person person, RuleContext village) =>
        (person.Relationship, person.Sex) is (Relationships.Wife, Sexes.Male) or (Relationships.Husband, Sexes.Female) ? Broken(person) : default;
}
