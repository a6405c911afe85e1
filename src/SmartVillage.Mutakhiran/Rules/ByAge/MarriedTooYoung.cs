using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.ByAge;

/// <summary>UMR-01. Courts may allow it.</summary>
internal sealed class MarriedTooYoung() : AgeRule(new("UMR-01", Severity.Verify, FixRoutes.Dukcapil | FixRoutes.Import)
{
    Message = "Berumur di bawah 19 tahun tetapi berstatus pernah kawin.",
    Instruction = "Tanyakan buku nikah atau putusan pengadilan (dispensasi), atau betulkan tanggal lahir atau status perkawinannya.",
    Source = "UU 16/2019: umur perkawinan sedikitnya 19 tahun",
    Inputs = ["residents.birthDate", "residents.maritalStatus"],
    IsFirstRelease = true,
})
{
    private const int MarriageAge = 19;
    private const int Child = 12;

    protected override Verdict Check(Person person, int age, RuleContext village) =>
        person.MaritalStatus is Marital.Married or Marital.Divorced or Marital.Widowed && age < MarriageAge ? Broken(person, age < Child ? Severity.Error : null) : default;
}
