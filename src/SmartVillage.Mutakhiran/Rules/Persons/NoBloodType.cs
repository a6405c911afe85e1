using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.Persons;

/// <summary>IDN-12.</summary>
internal sealed class NoBloodType() : PersonRule(new("IDN-12", Severity.Enrich, FixRoutes.Import)
{
    Message = "Golongan darah belum diketahui.",
    Instruction = "Tanyakan hasil pemeriksaan golongan darah, misalnya di Posyandu atau Puskesmas.",
    Source = "UU 24/2013 pasal 58: golongan darah",
    Inputs = ["residents.bloodType"],
})
{
    private const long Unknown = 13;

    public override Verdict Check(Person person, RuleContext village) => person.Number(ResidentFields.BloodType) is null or 0 or Unknown ? Broken(person) : default;
}
