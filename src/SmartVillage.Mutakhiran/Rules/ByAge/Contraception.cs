using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.ByAge;

/// <summary>UMR-09. OpenSID's own form empties it for those who are not married; an import does not. Who has no marital status at all is the business of other rules.</summary>
internal sealed class Contraception() : PersonRule(new("UMR-09", Severity.Verify, FixRoutes.Screen)
{
    Message = "Data kontrasepsi terisi untuk yang tidak kawin.",
    Instruction = "Tanyakan kader, lalu kosongkan di layar OpenSID bila sudah tidak berlaku.",
    Source = "UU 27/2022 pasal 4: data kesehatan adalah data spesifik",
    Inputs = ["residents.maritalStatus", "residents.contraception"],
})
{
    public override Verdict Check(Person person, RuleContext village) =>
        person.Number(ResidentFields.Contraception) is not (null or 0) && person.MaritalStatus is not (null or Marital.Married) ? Broken(person) : default;
}
