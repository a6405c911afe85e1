using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.Events;

/// <summary>LOG-08.</summary>
internal sealed class FamilyWithoutEvent() : FamilyRule(new("LOG-08", Severity.Enrich, FixRoutes.Screen)
{
    Message = "Riwayat keluarga baru belum tercatat untuk KK ini.",
    Instruction = "Simpan ulang KK ini di OpenSID agar riwayatnya terisi.",
    Source = "Perilaku OpenSID: keluarga baru mendapat satu riwayat",
    Inputs = ["families.familyCardNumber", "familyEvents.kind"],
    Relations = RuleRelations.Events,
})
{
    private const long NewFamily = 1;

    public override Verdict Check(FamilyCard family, RuleContext village) =>
        village.Population.EventsOf(family).Any(row => row.Number(ResidentFields.FamilyEventKind) == NewFamily) ? default : Broken(family);
}
