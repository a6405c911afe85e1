using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.ByAge;

/// <summary>UMR-05.</summary>
internal sealed class ServiceAge() : AgeRule(new("UMR-05", Severity.Verify, FixRoutes.Import)
{
    Message = "Tercatat PNS, TNI, atau Polri di atas 60 tahun, atau pensiunan di bawah 45 tahun.",
    Instruction = "Tanyakan apakah sudah pensiun, lalu perbarui pekerjaannya.",
    Source = "UU 20/2023: batas usia pensiun ASN 58 sampai 60 tahun untuk sebagian besar jabatan",
    Inputs = ["residents.birthDate", "residents.occupation"],
})
{
    private const int Retired = 60;
    private const int EarliestRetired = 45;

    protected override Verdict Check(Person person, int age, RuleContext village) => person.Number(ResidentFields.Occupation) switch
    {
        >= Occupations.CivilServant and <= Occupations.Police when age > Retired => Broken(person),
        Occupations.Pensioner when age < EarliestRetired => Broken(person),
        _ => default,
    };
}
