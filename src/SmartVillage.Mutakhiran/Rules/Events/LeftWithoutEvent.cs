using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.Events;

/// <summary>LOG-02.</summary>
internal sealed class LeftWithoutEvent() : PersonRule(new("LOG-02", Severity.Error, FixRoutes.LifeEvent)
{
    Message = "Berstatus meninggal, pindah, atau hilang, tetapi peristiwanya tidak tercatat.",
    Instruction = "Kembalikan statusnya lalu catat lagi peristiwanya di OpenSID dengan tanggal yang benar.",
    Source = "Perilaku OpenSID: laporan kependudukan bulanan dihitung dari riwayat, bukan dari status",
    Inputs = ["residents.lifeStatus", "residentEvents.kind"],
    Relations = RuleRelations.Events,
    IsFirstRelease = true,
})
{
    public override bool Concerns(Person person) => person.LifeStatus is Lives.Dead or Lives.Moved or Lives.Lost;

    public override Verdict Check(Person person, RuleContext village) =>
        village.Population.EventsOf(person).Any(row => PersonEvents.Kind(row) == person.LifeStatus) ? default : Broken(person);
}
