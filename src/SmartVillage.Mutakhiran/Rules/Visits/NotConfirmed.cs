using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.Visits;

/// <summary>STL-01. The time at which OpenSID last touched a row says nothing: any import touches all of them.</summary>
internal sealed class NotConfirmed() : FamilyRule(new("STL-01", Severity.Enrich, FixRoutes.Visit)
{
    Message = "Data keluarga ini tidak dipastikan di lapangan selama dua tahun.",
    Instruction = "Kunjungi keluarga ini dan pastikan datanya satu per satu.",
    Source = "UU 27/2022 pasal 29: data pribadi dijaga tetap akurat dan mutakhir",
    Inputs = ["families.familyCardNumber"],
    Relations = RuleRelations.Visits | RuleRelations.Day,
})
{
    private const int Months = 24;

    public override Verdict Check(FamilyCard family, RuleContext village) =>
        family.Members.Count > 0 && village.Visits.Confirmed is { } confirmed && !(confirmed.TryGetValue(family.Id, out var day) && day.AddMonths(Months) >= village.Day)
            ? Broken(family)
            : default;
}
