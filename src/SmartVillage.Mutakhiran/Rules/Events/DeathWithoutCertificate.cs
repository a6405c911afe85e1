using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.Events;

/// <summary>LOG-05.</summary>
internal sealed class DeathWithoutCertificate() : PersonRule(new("LOG-05", Severity.Verify, FixRoutes.Dukcapil)
{
    Message = "Kematian tercatat tanpa nomor akta kematian.",
    Instruction = "Minta akta kematian dari keluarga. Bila belum ada, bantu mengurusnya di Dukcapil, lalu isi nomornya.",
    Source = "UU 24/2013 pasal 44: akta kematian diterbitkan dari laporan kematian",
    Inputs = ["residents.lifeStatus", "residentEvents.kind", "residentEvents.deathCertificate"],
    Relations = RuleRelations.Events,
})
{
    public override bool Concerns(Person person) => true;

    public override Verdict Check(Person person, RuleContext village) =>
        village.Population.EventsOf(person).LastOrDefault(row => PersonEvents.Kind(row) == PersonEvents.Death) is { } death && Blank.Is(death.Text(ResidentFields.DeathCertificate))
            ? Broken(person).And(death.Text(ResidentFields.EventAt))
            : default;
}
