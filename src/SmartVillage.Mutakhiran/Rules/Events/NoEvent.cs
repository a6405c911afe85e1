using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.Events;

/// <summary>LOG-03.</summary>
internal sealed class NoEvent() : PersonRule(new("LOG-03", Severity.Verify, FixRoutes.Screen)
{
    Message = "Riwayat penduduk ini kosong atau jenis peristiwanya tidak terisi.",
    Instruction = "Buka riwayatnya di OpenSID dan lengkapi peristiwa lahir atau kedatangannya.",
    Source = "Perilaku OpenSID: setiap penduduk baru mendapat satu peristiwa",
    Inputs = ["residents.lifeStatus", "residentEvents.kind"],
    Relations = RuleRelations.Events,
    IsFirstRelease = true,
})
{
    public override Verdict Check(Person person, RuleContext village)
    {
        var hasEvent = false;
        foreach (var row in village.Population.EventsOf(person))
        {
            hasEvent = true;
            if (PersonEvents.Kind(row) is null)
            {
                return Broken(person);
            }
        }

        return hasEvent ? default : Broken(person);
    }
}
