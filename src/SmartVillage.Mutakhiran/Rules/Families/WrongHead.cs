using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.Families;

/// <summary>FAM-03.</summary>
internal sealed class WrongHead() : FamilyRule(new("FAM-03", Severity.Error, FixRoutes.Screen)
{
    Message = "Kepala keluarga yang tercatat pada KK kosong, sudah di KK lain, atau hubungannya bukan kepala keluarga.",
    Instruction = "Buka keluarga ini di OpenSID dan pilih kepala keluarganya sekali lagi sesuai KK.",
    Source = "Perilaku OpenSID: kepala keluarga dicatat di keluarga dan pada penduduk, dan keduanya harus sama",
    Inputs = ["families.head", "residents.family", "residents.familyRelationship"],
    Relations = RuleRelations.Family,
    IsFirstRelease = true,
})
{
    public override Verdict Check(FamilyCard family, RuleContext village)
    {
        var head = village.Population.FindPerson(family.Head);
        return head is not null && head.Family == family.SourceKey && head.Relationship == Relationships.Head
            ? default
            : Broken(family).And(head?.Row.Text(ResidentFields.Family), head?.Row.Text(ResidentFields.Relationship)).With(head?.Id);
    }
}
