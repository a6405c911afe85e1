using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.Persons;

/// <summary>IDN-08.</summary>
internal sealed class NoBirthPlace() : PersonRule(new("IDN-08", Severity.Enrich, FixRoutes.Import)
{
    Message = "Tempat lahir belum diisi, atau memuat angka.",
    Instruction = "Salin tempat lahir dari KTP-el, KIA, atau akta kelahiran.",
    Source = "UU 24/2013 pasal 58: tempat lahir adalah unsur data perseorangan",
    Inputs = ["residents.birthPlace"],
    IsFirstRelease = true,
})
{
    public override Verdict Check(Person person, RuleContext village)
    {
        var place = person.Text(ResidentFields.BirthPlace);
        return Blank.Is(place) ? Broken(person) : place!.Any(char.IsDigit) ? Broken(person, Severity.Error) : default;
    }
}
