using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.Persons;

/// <summary>IDN-09.</summary>
internal sealed class NoReligion() : PersonRule(new("IDN-09", Severity.Enrich, FixRoutes.Import)
{
    Message = "Agama belum diisi.",
    Instruction = "Salin agama dari KK.",
    Source = "UU 24/2013 pasal 58 dan 64: agama atau kepercayaan",
    Inputs = ["residents.religion"],
    IsFirstRelease = true,
})
{
    public override Verdict Check(Person person, RuleContext village) => person.Number(ResidentFields.Religion) is >= 1 and <= 7 ? default : Broken(person);
}
