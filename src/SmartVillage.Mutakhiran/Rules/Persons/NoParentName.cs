using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.Persons;

/// <summary>IDN-11.</summary>
internal sealed class NoParentName() : PersonRule(new("IDN-11", Severity.Enrich, FixRoutes.Import)
{
    Message = "Nama ayah atau ibu belum diisi.",
    Instruction = "Salin nama ayah dan ibu dari KK.",
    Source = "UU 24/2013 pasal 58: nama ibu dan nama ayah kandung; impor BIP menulis - bila kosong",
    Inputs = ["residents.fatherName", "residents.motherName"],
    IsFirstRelease = true,
})
{
    public override Verdict Check(Person person, RuleContext village) =>
        Blank.Is(person.Text(ResidentFields.FatherName)) || Blank.Is(person.Text(ResidentFields.MotherName)) ? Broken(person) : default;
}
