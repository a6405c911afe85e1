using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.Areas;

/// <summary>FAM-22.</summary>
internal sealed class NoAddress() : FamilyRule(new("FAM-22", Severity.Enrich, FixRoutes.Screen)
{
    Message = "Alamat keluarga belum diisi.",
    Instruction = "Salin alamat dari KK ke OpenSID.",
    Source = "Permendagri 109/2019 formulir F-1.01: alamat keluarga",
    Inputs = ["families.address"],
    IsFirstRelease = true,
})
{
    public override Verdict Check(FamilyCard family, RuleContext village) => Blank.Is(family.Address) ? Broken(family) : default;
}
