using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.Documents;

/// <summary>DOK-05.</summary>
internal sealed class NoBirthCertificate() : AgeRule(new("DOK-05", Severity.Verify, FixRoutes.Dukcapil | FixRoutes.Import)
{
    Message = "Anak di bawah 18 tahun belum tercatat memiliki akta kelahiran.",
    Instruction = "Minta nomor akta kelahiran. Bila belum punya, bantu mengurusnya di Dukcapil.",
    Source = "UU 24/2013 pasal 27; UU 35/2014: akta kelahiran adalah hak anak",
    Inputs = ["residents.birthDate", "residents.birthCertificate"],
    IsFirstRelease = true,
})
{
    private const int Adult = 18;

    protected override Verdict Check(Person person, int age, RuleContext village) =>
        age < Adult && Blank.Is(person.Text(ResidentFields.BirthCertificate)) ? Broken(person) : default;
}
