using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.Documents;

/// <summary>DOK-02.</summary>
internal sealed class CardTooEarly() : AgeRule(new("DOK-02", Severity.Error, FixRoutes.Screen)
{
    Message = "Tercatat memiliki KTP-el padahal di bawah 17 tahun dan belum kawin.",
    Instruction = "Lihat kartunya. Bila itu KIA, ubah di OpenSID; bila benar KTP-el, betulkan tanggal lahir atau status perkawinannya.",
    Source = "UU 24/2013 pasal 63: wajib KTP-el sejak 17 tahun atau pernah kawin",
    Inputs = ["residents.birthDate", "residents.maritalStatus", "residents.idCardType"],
    IsFirstRelease = true,
})
{
    protected override Verdict Check(Person person, int age, RuleContext village) =>
        age < Cards.Age && person.MaritalStatus == Marital.Unmarried && person.Number(ResidentFields.CardType) == Cards.Adult ? Broken(person) : default;
}
