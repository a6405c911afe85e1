using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.Documents;

/// <summary>DOK-01.</summary>
internal sealed class CardNotRecorded() : AgeRule(new("DOK-01", Severity.Verify, FixRoutes.Dukcapil | FixRoutes.Import)
{
    Message = "Wajib KTP-el tetapi belum tercatat merekam atau memilikinya.",
    Instruction = "Tanyakan apakah sudah merekam. Bila belum, antar merekam di Dukcapil; bila sudah, perbarui status KTP-el.",
    Source = "UU 24/2013 pasal 63: wajib KTP-el sejak 17 tahun atau pernah kawin",
    Inputs = ["residents.birthDate", "residents.maritalStatus", "residents.idCardType", "residents.idCardStatus"],
    IsFirstRelease = true,
})
{
    protected override Verdict Check(Person person, int age, RuleContext village) =>
        (age >= Cards.Age || person.MaritalStatus is > Marital.Unmarried)
        && (person.Number(ResidentFields.CardType) is null or Cards.None || person.Number(ResidentFields.CardStatus) is null or <= Cards.NotRecorded)
            ? Broken(person)
            : default;
}
