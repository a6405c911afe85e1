using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.Families;

/// <summary>FAM-17.</summary>
internal sealed class GenerationsTooClose() : PersonRule(new("FAM-17", Severity.Verify, FixRoutes.Screen)
{
    Message = "Orang tua, mertua, atau cucu kepala keluarga terlalu dekat umurnya dengan kepala keluarga.",
    Instruction = "Lihat KK dan akta, lalu betulkan tanggal lahir atau hubungan keluarganya.",
    Source = "Batas wajar: orang tua 12 tahun lebih tua, cucu 24 tahun lebih muda",
    Inputs = ["residents.birthDate", "residents.familyRelationship"],
    Relations = RuleRelations.Family | RuleRelations.Day,
    Version = 3,
})
{
    private const int Generation = 12;

    public override Verdict Check(Person person, RuleContext village)
    {
        if (village.BirthOf(person) is not { } birth || village.Population.FindFamily(person.Family)?.OnlyHead() is not { } owner || village.BirthOf(owner) is not { } head)
        {
            return default;
        }

        var isTooClose = person.Relationship switch
        {
            Relationships.Parent or Relationships.ParentInLaw => Ages.Birthday(birth, Generation) > head,
            Relationships.Grandchild => birth < Ages.Birthday(head, 2 * Generation),
            _ => false,
        };
        return isTooClose ? Broken(person).And(owner.Row.Text(ResidentFields.BirthDate)).With(owner.Id) : default;
    }

    public override DateOnly? NextDue(Person person, RuleContext village) => Ages.FirstAhead(village.Day, person, village.Population.FindFamily(person.Family)?.OnlyHead());
}
