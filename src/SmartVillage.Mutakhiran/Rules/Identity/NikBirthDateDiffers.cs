using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.Identity;

/// <summary>NIK-07. The NIK is for life: what the civil registry corrects is the date of birth. An exception without an end closes it for good while both values stay.</summary>
internal sealed class NikBirthDateDiffers() : PersonRule(new("NIK-07", Severity.Verify, FixRoutes.Dukcapil | FixRoutes.Screen | FixRoutes.Import)
{
    Message = "Tanggal lahir tidak sama dengan yang tersirat di NIK.",
    Instruction = "Lihat KTP-el. Bila tanggal di OpenSID salah, perbaiki; bila KTP-el memang demikian, kecualikan dengan alasan \"sesuai KTP-el\". Jangan mengubah NIK.",
    Source = "PP 40/2019 pasal 30 ayat (2) dan 33: yang dibetulkan adalah tanggal lahir, NIK tetap",
    Inputs = ["residents.nik", "residents.birthDate"],
    IsFirstRelease = true,
    ForGood = WaiverKind.AsOnIdentityCard,
})
{
    public override Verdict Check(Person person, RuleContext village) =>
        person.BirthDate is { } birth && NikParts.Of(person.Nik) is { } nik && !nik.Says(birth) ? Broken(person) : default;
}
