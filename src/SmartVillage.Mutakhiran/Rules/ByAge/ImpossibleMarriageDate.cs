using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.ByAge;

/// <summary>UMR-02.</summary>
internal sealed class ImpossibleMarriageDate() : PersonRule(new("UMR-02", Severity.Verify, FixRoutes.Import)
{
    Message = "Tanggal perkawinan atau perceraian tidak mungkin dibandingkan dengan tanggal lahirnya.",
    Instruction = "Lihat buku nikah, akta perkawinan, atau akta perceraian, lalu betulkan tanggalnya.",
    Source = "UU 16/2019, berlaku 15 Oktober 2019: umur perkawinan sedikitnya 19 tahun",
    Inputs = ["residents.birthDate", "residents.marriageDate", "residents.divorceDate"],
    Relations = RuleRelations.Day,
    Version = 3,
})
{
    private const int MarriageAge = 19;
    private const int Child = 12;
    private static readonly DateOnly InForce = new(2019, 10, 15);

    public override Verdict Check(Person person, RuleContext village)
    {
        var (married, divorced) = (person.Date(ResidentFields.MarriageDate), person.Date(ResidentFields.DivorceDate));
        var born = village.BirthOf(person);
        return divorced < married || IsBefore(married, born, Child) ? Broken(person, Severity.Error)
            : married >= InForce && IsBefore(married, born, MarriageAge) ? Broken(person)
            : default;
    }

    private static bool IsBefore(DateOnly? day, DateOnly? born, int age) => born is { } birth && day < Ages.Birthday(birth, age);

    public override DateOnly? NextDue(Person person, RuleContext village) => Ages.FirstAhead(village.Day, person);
}
