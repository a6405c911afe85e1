using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.Events;

/// <summary>LOG-07.</summary>
internal sealed class InvalidPerson() : PersonRule(new("LOG-07", Severity.Verify, FixRoutes.Screen)
{
    Message = "Status dasar penduduk ini tidak valid.",
    Instruction = "Pastikan orangnya. Bila tercatat dua kali, hapus yang salah; bila benar ada, kembalikan statusnya di OpenSID.",
    Source = "Daftar status dasar OpenSID: 9 tidak valid",
    Inputs = ["residents.lifeStatus"],
})
{
    public override bool Concerns(Person person) => person.LifeStatus == Lives.Invalid;

    public override Verdict Check(Person person, RuleContext village) => Broken(person);
}
