using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.Persons;

/// <summary>IDN-10.</summary>
internal sealed class CitizenshipPapers() : PersonRule(new("IDN-10", Severity.Enrich, FixRoutes.Import)
{
    Message = "Kewarganegaraan belum diisi, atau tidak sejalan dengan nomor paspor dan KITAS/KITAP.",
    Instruction = "WNA: isi nomor paspor atau KITAS/KITAP. WNI: kosongkan nomor KITAS/KITAP.",
    Source = "Permendagri 109/2019 formulir F-1.01: kewarganegaraan dan dokumen imigrasi",
    Inputs = ["residents.citizenship", "residents.passportNumber", "residents.permitNumber"],
})
{
    private const long Indonesian = 1;
    private const long Foreign = 2;

    public override Verdict Check(Person person, RuleContext village)
    {
        var (passport, permit) = (Blank.Is(person.Text(ResidentFields.Passport)), Blank.Is(person.Text(ResidentFields.Permit)));
        return person.Number(ResidentFields.Citizenship) switch
        {
            Foreign when passport && permit => Broken(person, Severity.Error),
            Indonesian when !permit => Broken(person, Severity.Verify),
            >= Indonesian and <= 3 => default,
            _ => Broken(person),
        };
    }
}
