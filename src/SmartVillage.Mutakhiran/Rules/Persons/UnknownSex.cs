using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.Persons;

/// <summary>IDN-07.</summary>
internal sealed class UnknownSex() : PersonRule(new("IDN-07", Severity.Error, FixRoutes.Dukcapil | FixRoutes.Import)
{
    Message = "Jenis kelamin belum diisi.",
    Instruction = "Lihat KTP-el atau KK, lalu isi jenis kelaminnya.",
    Source = "UU 24/2013 pasal 58: jenis kelamin adalah unsur data perseorangan",
    Inputs = ["residents.sex"],
    IsFirstRelease = true,
})
{
    public override Verdict Check(Person person, RuleContext village) => person.Sex is Sexes.Male or Sexes.Female ? default : Broken(person);
}
