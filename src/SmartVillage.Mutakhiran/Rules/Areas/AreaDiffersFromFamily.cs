using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.Areas;

/// <summary>FAM-19.</summary>
internal sealed class AreaDiffersFromFamily() : PersonRule(new("FAM-19", Severity.Error, FixRoutes.Screen)
{
    Message = "RT penduduk ini tidak sama dengan RT keluarganya.",
    Instruction = "Tanyakan di mana keluarga tinggal, lalu pindahkan keluarganya atau penduduk ini ke RT yang benar di OpenSID.",
    Source = "Perilaku OpenSID: impor menimpa RT penduduk tanpa mengubah RT keluarganya",
    Inputs = ["residents.area", "residents.family", "families.area"],
    Relations = RuleRelations.Family,
    IsFirstRelease = true,
})
{
    public override Verdict Check(Person person, RuleContext village) =>
        village.Population.FindFamily(person.Family) is { Area: { } area } family && person.Area is { } own && own != area
            ? Broken(person).And(family.Row.Text(FamilyFields.Area))
            : default;
}
