using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.FamilyCards;

/// <summary>KK-06.</summary>
internal sealed class CardOfAnotherDistrict() : FamilyRule(new("KK-06", Severity.Verify, FixRoutes.Dukcapil | FixRoutes.Screen)
{
    Message = "Nomor KK berasal dari kecamatan lain; mungkin KK lama sebelum pindah.",
    Instruction = "Minta KK terbaru. Bila nomornya sudah berganti, ubah di OpenSID; bila belum, minta keluarga mengurus KK baru di Dukcapil.",
    Source = "Susunan nomor KK: enam angka pertama adalah kode kecamatan penerbit, dan nomor berganti sesudah pindah kecamatan",
    Inputs = ["families.familyCardNumber"],
})
{
    private const int DistrictDigits = 6;

    public override Verdict Check(FamilyCard family, RuleContext village)
    {
        var district = string.Concat(village.Population.Village.Value.Where(char.IsAsciiDigit).Take(DistrictDigits));
        return NikParts.Of(family.Number) is { } number && number.Area != district ? Broken(family) : default;
    }
}
