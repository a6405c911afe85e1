using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.Areas;

/// <summary>FAM-21. Imports write the number of an RT as the file has it, so that one RT stands there twice.</summary>
internal sealed class DamagedArea() : VillageRule(new("FAM-21", Severity.Verify, FixRoutes.Screen)
{
    Message = "RT ini tercatat dua kali dengan penulisan berbeda (2 dan 002), atau nama lingkungannya kosong.",
    Instruction = "Pilih satu penulisan, pindahkan warganya ke RT itu di OpenSID, lalu hapus RT yang kosong.",
    Source = "Perilaku OpenSID: impor membandingkan nomor RT huruf demi huruf dan membuat RT baru bila berbeda",
    Inputs = ["areas.rt", "areas.rw", "areas.hamlet"],
    Subject = SubjectKind.Area,
})
{
    public override void Check(RuleContext village, ICollection<RuleHit> hits)
    {
        var seen = new Dictionary<(string? Hamlet, string? Rw, string Rt), AreaPlace>();
        foreach (var area in village.Population.Areas.OrderBy(area => area.SourceKey))
        {
            if (string.IsNullOrWhiteSpace(area.Hamlet))
            {
                Add(hits, area, null);
            }
            else if (!Blank.Is(area.Rt) && !seen.TryAdd((area.Hamlet, area.Rw, area.Rt!.TrimStart('0')), area))
            {
                var first = seen[(area.Hamlet, area.Rw, area.Rt!.TrimStart('0'))];
                if (first.Rt != area.Rt)
                {
                    Add(hits, area, first);
                }
            }
        }
    }

    private void Add(ICollection<RuleHit> hits, AreaPlace area, AreaPlace? other) => hits.Add(new RuleHit(
        Id, Info.Severity, SubjectKind.Area, area.Id, other?.Id, null, area.Id, Verdict.Broken(Info.Severity, area.Hamlet, area.Rw, area.Rt, other?.Rt).Tested!));
}
