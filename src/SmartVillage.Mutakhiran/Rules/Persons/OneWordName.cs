using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.Persons;

/// <summary>IDN-03. Older names stay valid.</summary>
internal sealed class OneWordName() : PersonRule(new("IDN-03", Severity.Enrich, FixRoutes.None)
{
    Message = "Nama anak hanya satu kata.",
    Instruction = "Beri tahu keluarga bahwa nama yang dicatat sejak 21 April 2022 sedikitnya dua kata; perubahan lewat Dukcapil.",
    Source = "Permendagri 73/2022: nama yang dicatat sejak 21 April 2022 sedikitnya dua kata",
    Inputs = ["residents.name", "residents.birthDate"],
})
{
    private static readonly DateOnly InForce = new(2022, 4, 21);

    public override Verdict Check(Person person, RuleContext village) =>
        person.BirthDate >= InForce && !Blank.Is(person.Name) && !person.Name!.Trim().Contains(' ', StringComparison.Ordinal) ? Broken(person) : default;
}
