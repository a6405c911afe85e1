using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.FamilyCards;

/// <summary>KK-04.</summary>
internal sealed class TemporaryCardNumber() : FamilyRule(new("KK-04", Severity.Verify, FixRoutes.Dukcapil | FixRoutes.Screen)
{
    Message = "Nomor KK masih sementara.",
    Instruction = "Tanyakan apakah KK sudah terbit. Bila sudah, ganti nomornya di OpenSID; bila belum, bantu keluarga mengurus ke Dukcapil.",
    Source = "OpenSID memberi nomor KK sementara yang diawali 0",
    Inputs = ["families.familyCardNumber"],
    IsFirstRelease = true,
})
{
    public override Verdict Check(FamilyCard family, RuleContext village) => !Blank.Is(family.Number) && NikParts.IsTemporary(family.Number) ? Broken(family) : default;
}
