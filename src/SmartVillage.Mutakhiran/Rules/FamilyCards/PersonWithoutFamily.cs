using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.FamilyCards;

/// <summary>KK-01.</summary>
internal sealed class PersonWithoutFamily() : PersonRule(new("KK-01", Severity.Error, FixRoutes.Screen)
{
    Message = "Penduduk tetap ini tidak masuk KK mana pun (penduduk lepas).",
    Instruction = "Minta KK-nya, lalu masukkan ke keluarga itu di OpenSID, atau buat KK baru.",
    Source = "UU 24/2013 pasal 61: KK memuat data seluruh anggota keluarga; OpenSID menyebutnya penduduk lepas",
    Inputs = ["residents.family", "residents.residency"],
    IsFirstRelease = true,
})
{
    public override bool Concerns(Person person) => person.IsPermanent;

    public override Verdict Check(Person person, RuleContext village) => Blank.Is(person.Family) ? Broken(person) : default;
}
