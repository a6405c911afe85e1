using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.Identity;

/// <summary>NIK-03. Whoever is a year old should have been reported long ago.</summary>
internal sealed class TemporaryNik() : PersonRule(new("NIK-03", Severity.Verify, FixRoutes.Dukcapil | FixRoutes.Screen)
{
    Message = "NIK masih sementara.",
    Instruction = "Tanyakan apakah NIK asli sudah terbit. Bila sudah, ganti di OpenSID; bila belum, bantu keluarga melapor ke Dukcapil.",
    Source = "UU 24/2013 pasal 27: kelahiran dilaporkan paling lambat 60 hari; OpenSID memberi NIK sementara yang diawali 0",
    Inputs = ["residents.nik"],
    Relations = RuleRelations.Day,
    IsFirstRelease = true,
})
{
    public override Verdict Check(Person person, RuleContext village) =>
        !Blank.Is(person.Nik) && NikParts.IsTemporary(person.Nik) ? Broken(person, village.AgeOf(person) > 0 ? Severity.Error : null) : default;

    public override DateOnly? NextDue(Person person, RuleContext village) => person.BirthDate is { } birth ? Ages.NextBirthday(birth, village.Day) : null;
}
