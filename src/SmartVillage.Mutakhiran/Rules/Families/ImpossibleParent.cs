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
    Relations = RuleRelations.Parents,
    IsFirstRelease = true,
})
{
    private const int YoungestParent = 12;

    public override Verdict Check(Person person, RuleContext village)
    {
        var father = Wrong(person, village.Indexes.FindByNik(person.Text(ResidentFields.FatherNik)), Sexes.Male);
        var mother = Wrong(person, village.Indexes.FindByNik(person.Text(ResidentFields.MotherNik)), Sexes.Female);
        return (father ?? mother) is { } parent
            ? Broken(person).And(Values(father), Values(mother)).With(parent.Id)
            : default;
    }

    private static Person? Wrong(Person child, Person? parent, long sex)
    {
        if (parent is null || parent.Id == child.Id)
        {
            return null;
        }

        var isTooYoung = child.BirthDate is { } birth && parent.BirthDate is { } theirs && theirs.AddYears(YoungestParent) > birth;
        return isTooYoung || (parent.Sex is not null && parent.Sex != sex) ? parent : null;
    }

    private static string? Values(Person? parent) => parent is null ? null : $"{parent.Row.Text(ResidentFields.BirthDate)} {parent.Sex}";
}
