using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.Documents;

/// <summary>DOK-03.</summary>
internal sealed class ChildCardExpired() : AgeRule(new("DOK-03", Severity.Verify, FixRoutes.Dukcapil | FixRoutes.Import)
{
    Message = "Masih tercatat memegang KIA padahal sudah 17 tahun.",
    Instruction = "Ajak merekam KTP-el di Dukcapil, lalu perbarui jenis kartunya.",
    Source = "Permendagri 2/2016: KIA berlaku sampai 17 tahun kurang satu hari",
    Inputs = ["residents.birthDate", "residents.idCardType"],
    IsFirstRelease = true,
})
{
    protected override Verdict Check(Person person, int age, RuleContext village) =>
        age >= Cards.Age && person.Number(ResidentFields.CardType) == Cards.Child ? Broken(person) : default;
}
