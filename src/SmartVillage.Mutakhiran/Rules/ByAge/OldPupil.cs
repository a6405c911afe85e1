using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.ByAge;

/// <summary>UMR-03.</summary>
internal sealed class OldPupil() : AgeRule(new("UMR-03", Severity.Verify, FixRoutes.Import)
{
    Message = "Masih tercatat pelajar atau mahasiswa pada umur 30 tahun ke atas.",
    Instruction = "Tanyakan pekerjaannya sekarang, lalu perbarui.",
    Source = "Permendagri 109/2019 formulir F-1.01: pekerjaan; batas wajar umur belajar",
    Inputs = ["residents.birthDate", "residents.occupation"],
    IsFirstRelease = true,
})
{
    private const int Old = 30;
    private const int VeryOld = 60;

    protected override Verdict Check(Person person, int age, RuleContext village) =>
        age >= Old && person.Number(ResidentFields.Occupation) == Occupations.Pupil ? Broken(person, age >= VeryOld ? Severity.Error : null) : default;
}
