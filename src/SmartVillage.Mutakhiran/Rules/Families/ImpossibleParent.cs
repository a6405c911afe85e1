using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.Families;

/// <summary>FAM-15.</summary>
internal sealed class ImpossibleParent() : PersonRule(new("FAM-15", Severity.Error, FixRoutes.Import)
{
    Message = "NIK ayah atau ibu menunjuk orang yang terlalu muda atau berjenis kelamin lain.",
    Instruction = "Cocokkan NIK ayah dan ibu dengan akta kelahiran atau KK orang tuanya, lalu betulkan.",
    Source = "Permendagri 109/2019 formulir F-1.01: NIK dan nama ayah serta ibu",
    Inputs = ["residents.fatherNik", "residents.motherNik", "residents.birthDate", "residents.sex"],
    Relations = RuleRelations.Parents | RuleRelations.Day,
    IsFirstRelease = true,
    Version = 3,
})
{
    private const int YoungestParent = 12;

    public override Verdict Check(Person person, RuleContext village)
    {
        var father = Wrong(person, FatherOf(person, village), Sexes.Male, village);
        var mother = Wrong(person, MotherOf(person, village), Sexes.Female, village);
        return (father ?? mother) is { } parent
            ? Broken(person).And(Values(father), Values(mother)).With(parent.Id)
            : default;
    }

    public override DateOnly? NextDue(Person person, RuleContext village) => Ages.FirstAhead(village.Day, person, FatherOf(person, village), MotherOf(person, village));

    private static Person? FatherOf(Person person, RuleContext village) => village.Indexes.FindByNik(person.Text(ResidentFields.FatherNik));

    private static Person? MotherOf(Person person, RuleContext village) => village.Indexes.FindByNik(person.Text(ResidentFields.MotherNik));

    private static Person? Wrong(Person child, Person? parent, long sex, RuleContext village)
    {
        if (parent is null || parent.Id == child.Id)
        {
            return null;
        }

        var isTooYoung = village.BirthOf(child) is { } birth && village.BirthOf(parent) is { } theirs && Ages.Birthday(theirs, YoungestParent) > birth;
        return isTooYoung || (parent.Sex is not null && parent.Sex != sex) ? parent : null;
    }

    private static string? Values(Person? parent) => parent is null ? null : $"{parent.Row.Text(ResidentFields.BirthDate)} {parent.Sex}";
}
