using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.FamilyCards;

/// <summary>KK-02.</summary>
internal sealed class LostFamily() : PersonRule(new("KK-02", Severity.Error, FixRoutes.Screen)
{
    Message = "KK yang ditunjuk penduduk ini sudah tidak ada.",
    Instruction = "Minta KK-nya, lalu masukkan penduduk ini ke keluarga yang benar di OpenSID.",
    Source = "Perilaku OpenSID: keluarga dapat terhapus sementara anggotanya tertinggal",
    Inputs = ["residents.family"],
    Relations = RuleRelations.Family,
    IsFirstRelease = true,
})
{
    public override Verdict Check(Person person, RuleContext village) => !Blank.Is(person.Family) && village.Population.FindFamily(person.Family) is null ? Broken(person) : default;
}
