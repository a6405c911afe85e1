using SmartVillage.Mutakhiran.Completeness;
using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.Completeness;

/// <summary>LKP-01.</summary>
internal sealed class RegisterIncomplete() : PersonRule(new("LKP-01", Severity.Enrich, FixRoutes.None)
{
    Message = "Unsur Buku Induk Penduduk belum lengkap.",
    Instruction = "Lengkapi unsur yang kosong dari KK dan KTP-el; daftarnya ada pada kelengkapan penduduk ini.",
    Source = "Permendagri 47/2016 Buku Induk Penduduk B.1: 14 unsur",
    Inputs = ["residents.name", "residents.nik"],
    Relations = RuleRelations.Family | RuleRelations.Area | RuleRelations.Day,
    IsFirstRelease = true,
})
{
    public override Verdict Check(Person person, RuleContext village) =>
        Elements.Register.Missing(person, village) is { Count: > 0 } missing ? Verdict.Broken(Info.Severity, [.. missing]) : default;

    public override DateOnly? NextDue(Person person, RuleContext village) => person.BirthDate > village.Day ? person.BirthDate : null;
}
