using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.ByAge;

/// <summary>UMR-09.</summary>
internal sealed class Contraception() : PersonRule(new("UMR-09", Severity.Verify, FixRoutes.Screen)
{
    Message = "Data kontrasepsi terisi untuk yang tidak kawin.",
    Instruction = "Tanyakan kader, lalu kosongkan di layar OpenSID bila sudah tidak berlaku.",
    Source = "UU 27/2022 pasal 4: data kesehatan adalah data spesifik",
    Inputs = ["residents.maritalStatus"],
    Off = "no recorded basis",
})
{
    public override Verdict Check(Person person, RuleContext village) => default;
}
