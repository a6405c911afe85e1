using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.ByAge;

/// <summary>UMR-04.</summary>
internal sealed class WorkingChild() : AgeRule(new("UMR-04", Severity.Verify, FixRoutes.Import)
{
    Message = "Anak di bawah 15 tahun tercatat bekerja.",
    Instruction = "Tanyakan, lalu ubah pekerjaannya menjadi belum bekerja atau pelajar; periksa juga tanggal lahirnya.",
    Source = "UU 13/2003 pasal 68 dan 69: anak di bawah 15 tahun tidak dipekerjakan",
    Inputs = ["residents.birthDate", "residents.occupation"],
})
{
    private const int WorkingAge = 15;

    protected override Verdict Check(Person person, int age, RuleContext village) =>
        age < WorkingAge && person.Number(ResidentFields.Occupation) is { } occupation && occupation is not (0 or Occupations.None or Occupations.Pupil) ? Broken(person) : default;
}
