using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.Families;

/// <summary>FAM-05.</summary>
internal sealed class EmptyFamily() : FamilyRule(new("FAM-05", Severity.Verify, FixRoutes.Screen)
{
    Message = "KK ini tidak punya anggota yang hidup (KK kosong).",
    Instruction = "Pastikan keluarga itu memang sudah tidak ada, lalu arsipkan atau hapus KK-nya di OpenSID.",
    Source = "Perilaku OpenSID: baris impor yang ditolak meninggalkan keluarga kosong",
    Inputs = ["families.familyCardNumber"],
    Relations = RuleRelations.Family,
    IsFirstRelease = true,
})
{
    public override Verdict Check(FamilyCard family, RuleContext village) => family.Members.Count == 0 ? Broken(family) : default;
}
