using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.Events;

/// <summary>LOG-04.</summary>
internal sealed class ImpossibleEventDate() : PersonRule(new("LOG-04", Severity.Error, FixRoutes.LifeEvent)
{
    Message = "Tanggal peristiwa belum tiba, sebelum lahir, atau sesudah tanggal lapornya.",
    Instruction = "Betulkan tanggal peristiwa atau tanggal lapornya di riwayat penduduk OpenSID.",
    Source = "UU 24/2013: peristiwa dilaporkan sesudah terjadi",
    Inputs = ["residents.birthDate", "residentEvents.kind", "residentEvents.eventAt", "residentEvents.reportedAt"],
    Relations = RuleRelations.Events | RuleRelations.Day,
    IsFirstRelease = true,
    Version = 2,
})
{
    public override bool Concerns(Person person) => true;

    public override Verdict Check(Person person, RuleContext village)
    {
        foreach (var row in village.Telling(person))
        {
            var (happened, reported) = (PersonEvents.EventDay(row), PersonEvents.ReportDay(row));
            if (happened > village.Day || happened < person.BirthDate || reported < happened)
            {
                return Broken(person).And(row.Text(ResidentFields.EventAt), row.Text(ResidentFields.ReportedAt));
            }
        }

        return default;
    }

    public override DateOnly? NextDue(Person person, RuleContext village) =>
        village.Telling(person).Select(PersonEvents.EventDay).Where(day => day > village.Day).Min();
}
