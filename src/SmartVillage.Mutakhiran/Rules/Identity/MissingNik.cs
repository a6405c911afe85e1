using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.Identity;

/// <summary>NIK-01.</summary>
internal sealed class MissingNik() : PersonRule(new("NIK-01", Severity.Error, FixRoutes.Dukcapil | FixRoutes.Screen)
{
    Message = "NIK belum diisi.",
    Instruction = "Minta KTP-el, KIA, atau KK, lalu salin NIK-nya di OpenSID. Bila warga belum punya NIK, antar ke Dukcapil.",
    Source = "UU 24/2013 pasal 13: setiap penduduk wajib memiliki NIK",
    Inputs = ["residents.nik"],
    IsFirstRelease = true,
})
{
    public override Verdict Check(Person person, RuleContext village) => Blank.Is(person.Nik) ? Broken(person) : default;
}
