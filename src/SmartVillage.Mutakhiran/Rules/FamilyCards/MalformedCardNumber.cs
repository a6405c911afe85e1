using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.FamilyCards;

/// <summary>KK-03.</summary>
internal sealed class MalformedCardNumber() : FamilyRule(new("KK-03", Severity.Error, FixRoutes.Dukcapil | FixRoutes.Screen)
{
    Message = "Nomor KK kosong atau tidak terdiri atas 16 angka.",
    Instruction = "Minta lembar KK, lalu ketik nomornya di OpenSID (Ubah Nomor KK).",
    Source = "PP 40/2019: KK bernomor 16 angka",
    Inputs = ["families.familyCardNumber"],
    IsFirstRelease = true,
})
{
    public override Verdict Check(FamilyCard family, RuleContext village) => NikParts.IsSixteenDigits(family.Number) ? default : Broken(family);
}
