using System.Globalization;
using SmartVillage.Mutakhiran.Findings;

namespace SmartVillage.Mutakhiran.Rules.BetweenVillages;

/// <summary>ANT-02: the other side of ANT-01. This village knows the case and nothing else; who it is, the village that let the person go can tell.</summary>
internal sealed class ExpectedHere() : VillageRule(new("ANT-02", Severity.Verify, FixRoutes.LifeEvent)
{
    Message = "Seseorang yang pindah dari kelurahan lain ke sini belum terdaftar di sini.",
    Instruction = "Tanyakan orangnya kepada kelurahan asal atau kecamatan dengan nomor perkara. Bila sudah tinggal di sini, daftarkan sebagai pindah datang di OpenSID.",
    Source = "UU 23/2006 pasal 15: pindah dilaporkan di daerah asal dan di daerah tujuan",
    Inputs = ["residents.nik"],
    Relations = RuleRelations.OtherVillages | RuleRelations.Day,
    Subject = SubjectKind.Village,
})
{
    public override void Check(RuleContext village, ICollection<RuleHit> hits)
    {
        foreach (var person in village.Others.Expected)
        {
            // A case has no row here; its own name makes the number under which it is kept.
            var number = long.Parse(person.Case, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            hits.Add(new RuleHit(Id, Waiting.SeverityOf(person.Left, village.Day), SubjectKind.Village, number, null, null, null, person.Case) { Case = person.Case });
        }
    }
}
