using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.Identity;

/// <summary>NIK-04. The area is where the NIK was first issued, so codes of regencies and districts that are gone stay valid, and what is not known for sure to be wrong is no finding.</summary>
internal sealed class UnknownNikArea() : PersonRule(new("NIK-04", Severity.Error, FixRoutes.Dukcapil | FixRoutes.Screen)
{
    Message = "Angka depan NIK bukan kode wilayah.",
    Instruction = "Cocokkan enam angka pertama NIK dengan KTP-el atau KK. Angka itu boleh wilayah lain tempat NIK pertama kali terbit.",
    Source = "PP 37/2007 pasal 37: enam angka pertama adalah kode wilayah tempat NIK terbit",
    Inputs = ["residents.nik"],
    IsFirstRelease = true,
    Version = 2,
    ForGood = WaiverKind.AsOnIdentityCard,
})
{
    private const string NoCode = "00";

    public override Verdict Check(Person person, RuleContext village) => NikParts.Of(person.Nik) switch
    {
        null => default,
        { Area: var area } when !Provinces.Exists(area) => Broken(person),
        { Area: var area } when !Regencies.CanExist(area) || area[2..4] == NoCode || area[4..6] == NoCode => Broken(person, Severity.Verify),
        _ => default,
    };
}
