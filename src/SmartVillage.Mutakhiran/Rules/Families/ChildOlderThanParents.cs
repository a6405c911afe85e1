using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.Families;

/// <summary>FAM-14. Less than twelve years after a male head may be a stepchild.</summary>
internal sealed class ChildOlderThanParents() : PersonRule(new("FAM-14", Severity.Error, FixRoutes.Dukcapil | FixRoutes.Import)
{
    Message = "Tanggal lahir anak tidak mungkin dibandingkan dengan ibu atau kepala keluarganya.",
    Instruction = "Lihat akta kelahiran dan KK, lalu betulkan tanggal lahir anak atau orang tuanya, atau hubungan keluarganya.",
    Source = "Batas wajar: ibu 12 sampai 55 tahun saat melahirkan",
    Inputs = ["residents.birthDate", "residents.familyRelationship", "residents.sex"],
    Relations = RuleRelations.Family | RuleRelations.Day,
    IsFirstRelease = true,
    Version = 3,
})
{
    private const int YoungestMother = 12;
    private const int OldestMother = 55;

    public override Verdict Check(Person person, RuleContext village)
    {
        if (person.Relationship != Relationships.Child || village.BirthOf(person) is not { } birth || village.Population.FindFamily(person.Family) is not { } family)
        {
            return default;
        }

        if (family.OnlyMother() is { } mother && village.BirthOf(mother) is { } hers)
        {
            if (birth < Ages.Birthday(hers, YoungestMother))
            {
                return About(person, mother, Severity.Error);
            }

            if (birth > Ages.Birthday(hers, OldestMother))
            {
                return About(person, mother, Severity.Verify);
            }
        }

        return family.OnlyHead() is { Sex: Sexes.Male } father && village.BirthOf(father) is { } his && birth < Ages.Birthday(his, YoungestMother)
            ? About(person, father, Severity.Verify)
            : default;
    }

    public override DateOnly? NextDue(Person person, RuleContext village) => person.Relationship == Relationships.Child && village.Population.FindFamily(person.Family) is { } family
        ? Ages.FirstAhead(village.Day, person, family.OnlyMother(), family.OnlyHead())
        : null;

    private Verdict About(Person child, Person parent, Severity severity) => Broken(child, severity).And(parent.Row.Text(ResidentFields.BirthDate)).With(parent.Id);
}
