using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.ByAge;

/// <summary>
/// UMR-08. How old the answer is nobody knows: OpenSID's <c>updated_at</c> moves with any edit of the row, also an import's, and is not copied. What counts instead is the day on which the copy first
/// saw this resident pregnant, so that nothing is too old before ten months of being switched on.
/// </summary>
internal sealed class Pregnancy() : PersonRule(new("UMR-08", Severity.Verify, FixRoutes.Import)
{
    Message = "Data kehamilan tidak sejalan dengan jenis kelamin, umur, atau waktunya.",
    Instruction = "Tanyakan kader Posyandu, lalu perbarui.",
    Source = "UU 27/2022 pasal 4: data kesehatan adalah data spesifik",
    Inputs = ["residents.sex", "residents.birthDate", "residents.pregnancy"],
    Relations = RuleRelations.Day,
})
{
    private const long IsPregnant = 1;
    private const int Youngest = 12;
    private const int Oldest = 55;
    private const int LongestMonths = 10;

    public override Verdict Check(Person person, RuleContext village)
    {
        if (person.Number(ResidentFields.Pregnancy) != IsPregnant)
        {
            return default;
        }

        if (person.Sex == Sexes.Male)
        {
            return Broken(person, Severity.Error);
        }

        return village.AgeOf(person) is < Youngest or > Oldest || TooOldFrom(person) <= village.Day ? Broken(person) : default;
    }

    public override DateOnly? NextDue(Person person, RuleContext village)
    {
        var birthday = person.BirthDate is { } birth ? Ages.NextBirthday(birth, village.Day) : (DateOnly?)null;
        return TooOldFrom(person) is { } old && old > village.Day && !(birthday < old) ? old : birthday;
    }

    private static DateOnly? TooOldFrom(Person person) => person.Date(ResidentFields.PregnancySince) is { } since ? since.AddMonths(LongestMonths).AddDays(1) : null;
}
