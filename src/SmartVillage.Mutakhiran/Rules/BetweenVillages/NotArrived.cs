using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.BetweenVillages;

/// <summary>ANT-01. Who moved lately may still be on the way.</summary>
internal sealed class NotArrived() : PersonRule(new("ANT-01", Severity.Verify, FixRoutes.LifeEvent)
{
    Message = "Tercatat pindah ke kelurahan yang juga memakai SmartVillage, tetapi belum terdaftar di sana.",
    Instruction = "Hubungi kelurahan tujuan atau kecamatan dengan nomor perkara. Bila batal pindah, pulihkan statusnya di OpenSID; bila tujuannya lain, betulkan alamat tujuannya.",
    Source = "UU 23/2006 pasal 15: pindah dilaporkan di daerah asal dan di daerah tujuan",
    Inputs = ["residents.nik", "residents.lifeStatus", "residentEvents.kind", "residentEvents.destination"],
    Relations = RuleRelations.Events | RuleRelations.OtherVillages | RuleRelations.Day,
})
{
    public override bool Concerns(Person person) => person.LifeStatus == Lives.Moved && NikParts.Of(person.Nik) is not null;

    public override Verdict Check(Person person, RuleContext village)
    {
        if (village.Others.Villages.Count == 0 || village.Population.EventsOf(person).LastOrDefault(row => PersonEvents.Kind(row) == PersonEvents.MoveOut) is not { } move)
        {
            return default;
        }

        var destination = MoveDestinations.Find(move.Text(ResidentFields.Destination), move.Number(ResidentFields.MoveKind), village.Population.Village, village.Others.Villages);
        return destination is null || village.Others.RowsOf(person.Id).Any(row => row.LifeStatus == Lives.Alive || row.Village == destination.Code)
            ? default
            : Broken(person, Waiting.SeverityOf(PersonEvents.EventDay(move), village.Day)).And(move.Text(ResidentFields.Destination)).In(village.Others.CaseOf(person.Nik!));
    }
}
