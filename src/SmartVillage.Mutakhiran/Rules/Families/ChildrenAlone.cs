using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.Families;

/// <summary>FAM-18.</summary>
internal sealed class ChildrenAlone() : FamilyRule(new("FAM-18", Severity.Verify, FixRoutes.Screen)
{
    Message = "Kepala keluarga masih di bawah 17 tahun dan belum kawin, atau seluruh anggota KK di bawah 17 tahun.",
    Instruction = "Tanyakan siapa yang mengasuh. Anak menumpang di KK walinya sampai ada kepala keluarga yang dewasa.",
    Source = "PP 40/2019 pasal 11: kepala keluarga sudah kawin atau berumur 17 tahun",
    Inputs = ["families.head", "residents.birthDate", "residents.maritalStatus"],
    Relations = RuleRelations.Family | RuleRelations.Day,
})
{
    private const int Grown = 17;

    public override Verdict Check(FamilyCard family, RuleContext village)
    {
        var isYoungHead = family.OnlyHead() is { MaritalStatus: Marital.Unmarried } head && village.AgeOf(head) < Grown;
        return isYoungHead || (family.Members.Count > 0 && family.Members.All(member => village.AgeOf(member) < Grown))
            ? Broken(family).And([.. family.Members.Select(member => member.Row.Text(ResidentFields.BirthDate))])
            : default;
    }

    public override DateOnly? NextDue(FamilyCard family, RuleContext village) =>
        family.Members.Where(member => member.BirthDate is not null).Select(member => (DateOnly?)Ages.NextBirthday(member.BirthDate!.Value, village.Day)).Min();
}
