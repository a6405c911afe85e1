using SmartVillage.Domain.Records;
using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.Identity;

/// <summary>NIK-11.</summary>
internal sealed class WrongParentNik() : PersonRule(new("NIK-11", Severity.Error, FixRoutes.Import)
{
    Message = "NIK ayah atau ibu tidak 16 angka, sama dengan NIK sendiri, atau ayah dan ibu ber-NIK sama.",
    Instruction = "Cocokkan NIK ayah dan ibu dengan KK orang tuanya, lalu betulkan. Kosongkan bila tidak diketahui.",
    Source = "Permendagri 109/2019 formulir F-1.01: NIK dan nama ayah serta ibu",
    Inputs = ["residents.nik", "residents.fatherNik", "residents.motherNik"],
    IsFirstRelease = true,
})
{
    public override Verdict Check(Person person, RuleContext village) =>
        IsWrong(person, ResidentFields.FatherNik, ResidentFields.MotherNik) || IsWrong(person, ResidentFields.MotherNik, ResidentFields.FatherNik) ? Broken(person) : default;

    /// <summary>Whether what is written for one parent cannot be that parent's number.</summary>
    public static bool IsWrong(Person person, FieldDefinition parent, FieldDefinition other) =>
        person.Text(parent) is { } nik && !Blank.Is(nik) && (!NikParts.IsSixteenDigits(nik) || nik == person.Nik || nik == person.Text(other));
}
