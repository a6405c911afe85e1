using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.Visits;

/// <summary>STL-02.</summary>
internal sealed class NotVisited() : FamilyRule(new("STL-02", Severity.Enrich, FixRoutes.Visit)
{
    Message = "KK ini belum dikunjungi pada pemutakhiran yang sedang berjalan.",
    Instruction = "Kunjungi keluarga ini dan isi lembar kerjanya.",
    Source = "Jadwal pemutakhiran kelurahan",
    Inputs = ["families.familyCardNumber"],
    Relations = RuleRelations.Visits,
    IsFirstRelease = true,
})
{
    public override Verdict Check(FamilyCard family, RuleContext village) => village.Visits.Waiting.Contains(family.Id) ? Broken(family) : default;
}
