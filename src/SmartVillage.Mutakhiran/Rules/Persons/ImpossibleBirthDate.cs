using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.Persons;

/// <summary>IDN-04.</summary>
internal sealed class ImpossibleBirthDate() : PersonRule(new("IDN-04", Severity.Error, FixRoutes.Dukcapil | FixRoutes.Import)
{
    Message = "Tanggal lahir kosong, belum tiba, atau sebelum tahun 1900.",
    Instruction = "Salin tanggal lahir dari KTP-el, KIA, atau akta kelahiran.",
    Source = "UU 24/2013 pasal 58: tanggal lahir adalah unsur data perseorangan",
    Inputs = ["residents.birthDate"],
    Relations = RuleRelations.Day,
    IsFirstRelease = true,
})
{
    public override Verdict Check(Person person, RuleContext village) => village.AgeOf(person) is null ? Broken(person) : default;

    public override DateOnly? NextDue(Person person, RuleContext village) => person.BirthDate > village.Day ? person.BirthDate : null;
}
