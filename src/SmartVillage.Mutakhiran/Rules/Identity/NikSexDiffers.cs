using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.Identity;

/// <summary>NIK-06. The NIK is for life: what is written beside it is looked at, not the number.</summary>
internal sealed class NikSexDiffers() : PersonRule(new("NIK-06", Severity.Verify, FixRoutes.Dukcapil | FixRoutes.Screen | FixRoutes.Import)
{
    Message = "Jenis kelamin tidak sama dengan yang tersirat di NIK.",
    Instruction = "Lihat KTP-el atau KK. Bila jenis kelamin di OpenSID yang salah, perbaiki; bila KTP-el memang demikian, kecualikan temuan ini dengan alasan.",
    Source = "PP 37/2007 pasal 37; PP 40/2019 pasal 30 dan 33: NIK berlaku seumur hidup",
    Inputs = ["residents.nik", "residents.sex"],
    IsFirstRelease = true,
    ForGood = WaiverKind.AsOnIdentityCard,
})
{
    public override Verdict Check(Person person, RuleContext village) =>
        person.Sex is 1 or 2 && NikParts.Of(person.Nik) is { } nik && nik.IsWoman != (person.Sex == 2) ? Broken(person) : default;
}
