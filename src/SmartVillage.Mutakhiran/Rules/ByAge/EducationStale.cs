using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.ByAge;

/// <summary>UMR-07.</summary>
internal sealed class EducationStale() : AgeRule(new("UMR-07", Severity.Verify, FixRoutes.Import)
{
    Message = "Data pendidikan tampaknya sudah lama tidak diperbarui.",
    Instruction = "Tanyakan pendidikan terakhir yang tamat dan yang sedang ditempuh, lalu perbarui keduanya.",
    Source = "UU 20/2003: jenjang pendidikan menurut umur",
    Inputs = ["residents.birthDate", "residents.educationAttained", "residents.educationOngoing"],
    IsFirstRelease = true,
    Version = 2,
})
{
    private const int NoSchool = 1;
    private const int NotPrimary = 2;

    /// <summary>Codes of what somebody attends to the code of what he has when that is finished.</summary>
    private static readonly Dictionary<long, long> Finished = new() { [2] = 3, [4] = 3, [6] = 4, [7] = 5, [8] = 6, [9] = 6, [10] = 7, [11] = 8, [12] = 9, [13] = 10 };

    protected override Verdict Check(Person person, int age, RuleContext village)
    {
        var attained = person.Number(ResidentFields.Education);
        var isOld = (attained == NoSchool && age >= 8) || (attained == NotPrimary && age >= 16);
        return isOld || (person.Number(ResidentFields.Schooling) is { } ongoing && Finished.TryGetValue(ongoing, out var finished) && attained >= finished) ? Broken(person) : default;
    }
}
