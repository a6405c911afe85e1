using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.Documents;

/// <summary>DOK-04.</summary>
internal sealed class NoChildCard() : AgeRule(new("DOK-04", Severity.Enrich, FixRoutes.Dukcapil | FixRoutes.Screen)
{
    Message = "Anak belum tercatat memiliki KIA.",
    Instruction = "Tawarkan pengurusan KIA di Dukcapil, lalu ubah jenis kartunya di layar OpenSID (impor menolak KIA).",
    Source = "Permendagri 2/2016: KIA untuk anak di bawah 17 tahun yang belum kawin",
    Inputs = ["residents.birthDate", "residents.maritalStatus", "residents.idCardType"],
})
{
    protected override Verdict Check(Person person, int age, RuleContext village) =>
        age < Cards.Age && person.MaritalStatus is null or Marital.Unmarried && person.Number(ResidentFields.CardType) != Cards.Child ? Broken(person) : default;
}
