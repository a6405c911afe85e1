using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.ByAge;

/// <summary>UMR-06.</summary>
internal sealed class EducationTooHigh() : AgeRule(new("UMR-06", Severity.Error, FixRoutes.Import)
{
    Message = "Pendidikan terakhir terlalu tinggi untuk umurnya.",
    Instruction = "Tanyakan ijazah terakhir, lalu betulkan pendidikan atau tanggal lahirnya.",
    Source = "UU 20/2003: jenjang pendidikan menurut umur",
    Inputs = ["residents.birthDate", "residents.educationAttained"],
    IsFirstRelease = true,
})
{
    private const int FirstWithAge = 3;
    private const int Margin = 2;

    /// <summary>Youngest ages of the codes from primary school to doctorate.</summary>
    private static readonly int[] Youngest = [11, 14, 16, 18, 19, 20, 22, 24];

    protected override Verdict Check(Person person, int age, RuleContext village)
    {
        var at = (person.Number(ResidentFields.Education) ?? 0) - FirstWithAge;
        if (at < 0 || at >= Youngest.Length || age >= Youngest[at])
        {
            return default;
        }

        return Broken(person, Youngest[at] - age >= Margin ? Severity.Error : Severity.Verify);
    }
}
