using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.Events;

/// <summary>LOG-01. Events of families who moved within the village are left out.</summary>
internal sealed class ActiveAfterLeaving() : PersonRule(new("LOG-01", Severity.Error, FixRoutes.LifeEvent)
{
    Message = "Tercatat meninggal, pindah, atau hilang pada riwayatnya, tetapi statusnya masih hidup.",
    Instruction = "Tanyakan keluarganya. Ubah status dasarnya di OpenSID, atau catat kedatangannya kembali.",
    Source = "Perilaku OpenSID: status dasar dan riwayat penduduk harus sama",
    Inputs = ["residents.lifeStatus", "residentEvents.kind"],
    Relations = RuleRelations.Events,
    IsFirstRelease = true,
})
{
    public override Verdict Check(Person person, RuleContext village) =>
        village.Last(person) is { } last && PersonEvents.Kind(last) is PersonEvents.Death or PersonEvents.MoveOut or PersonEvents.Lost
            ? Broken(person).And(last.Text(ResidentFields.EventKind), last.Text(ResidentFields.EventAt))
            : default;
}
