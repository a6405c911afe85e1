using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.ByAge;

/// <summary>UMR-08.</summary>
internal sealed class Pregnancy() : PersonRule(new("UMR-08", Severity.Verify, FixRoutes.Import)
{
    Message = "Data kehamilan tidak sejalan dengan jenis kelamin, umur, atau waktunya.",
    Instruction = "Tanyakan kader Posyandu, lalu perbarui.",
    Source = "UU 27/2022 pasal 4: data kesehatan adalah data spesifik",
    Inputs = ["residents.sex", "residents.birthDate"],
    Off = "no recorded basis",
})
{
    public override Verdict Check(Person person, RuleContext village) => default;
}
