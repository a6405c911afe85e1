using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.Persons;

/// <summary>IDN-06.</summary>
internal sealed class EstimatedBirthDate() : PersonRule(new("IDN-06", Severity.Verify, FixRoutes.Dukcapil | FixRoutes.Import)
{
    Message = "Tanggal lahir tampaknya perkiraan (1 Januari, 1 Juli, atau 31 Desember) dan berbeda dengan NIK.",
    Instruction = "Tanyakan akta kelahiran atau KTP-el, lalu betulkan tanggal lahirnya.",
    Source = "Praktik pendataan: tanggal yang tidak diketahui ditulis 1 Januari, 1 Juli, atau 31 Desember",
    Inputs = ["residents.birthDate", "residents.nik"],
})
{
    public override Verdict Check(Person person, RuleContext village) =>
        person.BirthDate is { } birth && (birth.Day, birth.Month) is (1, 1) or (1, 7) or (31, 12) && NikParts.Of(person.Nik) is { } nik && !nik.Says(birth) ? Broken(person) : default;
}
