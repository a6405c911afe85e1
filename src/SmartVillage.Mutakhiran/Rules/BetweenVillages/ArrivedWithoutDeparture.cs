using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.BetweenVillages;

/// <summary>
/// ANT-03. Only who arrived after the other village's first edition: before that a departure may have left no trace. Who is still alive there is found by NIK-10, who is dead there by ANT-04.
/// </summary>
internal sealed class ArrivedWithoutDeparture() : PersonRule(new("ANT-03", Severity.Verify, FixRoutes.LifeEvent | FixRoutes.Screen)
{
    Message = "Tercatat datang dari kelurahan yang juga memakai SmartVillage, tetapi kelurahan itu tidak mencatat kepindahannya.",
    Instruction = "Cocokkan NIK-nya dengan surat keterangan pindah. Bila benar, minta kelurahan asal mencatat kepindahannya; sebutkan nomor perkara.",
    Source = "UU 23/2006 pasal 15: pindah dilaporkan di daerah asal dan di daerah tujuan",
    Inputs = ["residents.nik", "residents.previousAddress", "residentEvents.kind", "residentEvents.eventAt"],
    Relations = RuleRelations.Events | RuleRelations.OtherVillages,
})
{
    public override bool Concerns(Person person) => person.IsActive && NikParts.Of(person.Nik) is not null;

    public override Verdict Check(Person person, RuleContext village)
    {
        if (village.Others.Villages.Count == 0 || village.Last(person) is not { } last || PersonEvents.Kind(last) != PersonEvents.MoveIn || PersonEvents.EventDay(last) is not { } day)
        {
            return default;
        }

        return MoveDestinations.Find(person.Text(ResidentFields.PreviousAddress), null, village.Population.Village, village.Others.Villages) is { } origin && day > origin.Since
            && !village.Others.RowsOf(person.Id).Any(row => row.Village == origin.Code || row.LifeStatus == Lives.Alive)
            ? Broken(person).In(village.Others.CaseOf(person.Nik!))
            : default;
    }
}
