using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.Families;

/// <summary>FAM-04.</summary>
internal sealed class HeadIsGone() : FamilyRule(new("FAM-04", Severity.Error, FixRoutes.Dukcapil | FixRoutes.Screen)
{
    Message = "Kepala keluarga sudah meninggal, pindah, atau tidak di sini lagi, tetapi anggotanya masih di KK itu.",
    Instruction = "Minta keluarga mengurus KK baru di Dukcapil, lalu tetapkan kepala keluarga yang baru di OpenSID.",
    Source = "PP 40/2019: KK diterbitkan ulang bila kepala keluarga meninggal atau pindah",
    Inputs = ["families.head", "residents.lifeStatus"],
    Relations = RuleRelations.Family,
    IsFirstRelease = true,
})
{
    public override Verdict Check(FamilyCard family, RuleContext village) =>
        family.Members.Count > 0 && village.Population.FindPerson(family.Head) is { IsActive: false } head ? Broken(family).And(head.Row.Text(ResidentFields.LifeStatus)).With(head.Id) : default;
}
