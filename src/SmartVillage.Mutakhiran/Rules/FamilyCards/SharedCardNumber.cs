using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.FamilyCards;

/// <summary>KK-07, in one village as older releases allow it, and across the villages of this store.</summary>
internal sealed class SharedCardNumber() : FamilyRule(new("KK-07", Severity.Error, FixRoutes.Screen)
{
    Message = "Nomor KK ini dipakai lebih dari satu keluarga.",
    Instruction = "Cocokkan lembar KK. Bila keluarga sudah pindah, catat kepindahannya; bila salah ketik, betulkan nomornya di OpenSID.",
    Source = "PP 40/2019: nomor KK unik; OpenSID menjaganya di satu desa sejak 21.11",
    Inputs = ["families.familyCardNumber"],
    Relations = RuleRelations.Village | RuleRelations.OtherVillages,
    IsFirstRelease = true,
})
{
    public override Verdict Check(FamilyCard family, RuleContext village)
    {
        if (NikParts.Of(family.Number) is null)
        {
            return default;
        }

        return village.Indexes.ByCardNumber[family.Number!].FirstOrDefault(other => other.Id != family.Id) is { } twin ? Broken(family).With(twin.Id)
            : village.Others.CardsElsewhere.TryGetValue(family.Id, out var name) ? Broken(family).In(name)
            : default;
    }
}
