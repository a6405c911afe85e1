using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.Identity;

/// <summary>NIK-05.</summary>
internal sealed class ImpossibleNikDate() : PersonRule(new("NIK-05", Severity.Error, FixRoutes.Dukcapil | FixRoutes.Screen)
{
    Message = "Tanggal lahir di dalam NIK tidak mungkin ada.",
    Instruction = "Cocokkan angka ke-7 sampai ke-12 NIK dengan KTP-el atau KK, lalu perbaiki salah ketiknya di OpenSID.",
    Source = "PP 37/2007 pasal 37: angka ke-7 sampai ke-12 adalah tanggal lahir, untuk perempuan tanggalnya ditambah 40",
    Inputs = ["residents.nik"],
    IsFirstRelease = true,
})
{
    public override Verdict Check(Person person, RuleContext village) => NikParts.Of(person.Nik) is { HasDate: false } ? Broken(person) : default;
}
