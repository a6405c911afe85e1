using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.Areas;

/// <summary>FAM-20. A kelurahan without hamlets has <c>-</c> for their name.</summary>
internal sealed class NoRt() : PersonRule(new("FAM-20", Severity.Error, FixRoutes.Screen)
{
    Message = "Penduduk ini belum punya RT.",
    Instruction = "Tanyakan RT dan RW tempat tinggalnya, lalu pilih di OpenSID.",
    Source = "UU 24/2013 pasal 58: alamat memuat RT dan RW",
    Inputs = ["residents.area", "areas.rt", "areas.hamlet"],
    Relations = RuleRelations.Area,
    IsFirstRelease = true,
})
{
    public override Verdict Check(Person person, RuleContext village) =>
        village.Population.FindArea(person.Area) is { } area && !Blank.Is(area.Rt) && !string.IsNullOrWhiteSpace(area.Hamlet) ? default : Broken(person);
}
