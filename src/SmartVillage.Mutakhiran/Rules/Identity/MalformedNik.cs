using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.Identity;

/// <summary>NIK-02.</summary>
internal sealed class MalformedNik() : PersonRule(new("NIK-02", Severity.Error, FixRoutes.Dukcapil | FixRoutes.Screen)
{
    Message = "NIK tidak terdiri atas 16 angka.",
    Instruction = "Cocokkan dengan KTP-el, KIA, atau KK, lalu ketik ulang ke-16 angkanya di OpenSID.",
    Source = "PP 37/2007 pasal 37: NIK terdiri atas 16 angka",
    Inputs = ["residents.nik"],
    IsFirstRelease = true,
})
{
    public override Verdict Check(Person person, RuleContext village) => !Blank.Is(person.Nik) && !NikParts.IsSixteenDigits(person.Nik) ? Broken(person) : default;
}
