using SmartVillage.Mutakhiran.Completeness;
using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.Completeness;

/// <summary>LKP-02.</summary>
internal sealed class BiodataIncomplete() : PersonRule(new("LKP-02", Severity.Enrich, FixRoutes.None)
{
    Message = "Unsur biodata F-1.01 yang berlaku bagi penduduk ini belum lengkap.",
    Instruction = "Lengkapi unsur yang kosong dari KK, KTP-el, dan akta; daftarnya ada pada kelengkapan penduduk ini.",
    Source = "Permendagri 109/2019 formulir F-1.01 dan UU 24/2013 pasal 58 ayat (2)",
    Inputs = ["residents.name", "residents.nik"],
    Relations = RuleRelations.Family | RuleRelations.Area | RuleRelations.Day,
})
{
    public override Verdict Check(Person person, RuleContext village) =>
        Elements.Biodata.Missing(person, village) is { Count: > 0 } missing ? Verdict.Broken(Info.Severity, [.. missing]) : default;

    public override DateOnly? NextDue(Person person, RuleContext village) => person.BirthDate is { } birth ? Ages.NextBirthday(birth, village.Day) : null;
}
