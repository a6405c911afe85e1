using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;
using System.Globalization;

namespace SmartVillage.Mutakhiran.Rules.Events;

/// <summary>LOG-06.</summary>
internal sealed class VisitorForMoreThanAYear() : PersonRule(new("LOG-06", Severity.Verify, FixRoutes.LifeEvent)
{
    Message = "Penduduk tidak tetap sudah lebih dari setahun di sini.",
    Instruction = "Tanyakan apakah menetap. Bila ya, minta pindah datang; bila sudah pergi, catat kepergiannya.",
    Source = "Permendagri 74/2022: penduduk nonpermanen paling lama satu tahun",
    Inputs = ["residents.residency", "residentEvents.kind", "residentEvents.eventAt"],
    Relations = RuleRelations.Events | RuleRelations.Day,
    IsFirstRelease = true,
})
{
    private const long NotPermanent = 2;

    public override bool Concerns(Person person) => person.IsActive && person.Residency == NotPermanent;

    public override Verdict Check(Person person, RuleContext village) =>
        Entered(person, village) is { } entered && entered.AddYears(1) < village.Day ? Broken(person).And(entered.ToString("O", CultureInfo.InvariantCulture)) : default;

    public override DateOnly? NextDue(Person person, RuleContext village) =>
        Entered(person, village)?.AddYears(1).AddDays(1) is { } due && due > village.Day ? due : null;

    private static DateOnly? Entered(Person person, RuleContext village) =>
        village.Population.EventsOf(person).LastOrDefault(row => PersonEvents.Kind(row) == PersonEvents.MoveIn) is { } entry ? PersonEvents.EventDay(entry) : null;
}
