using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.Visits;

/// <summary>STL-03.</summary>
internal sealed class NoPhone() : PersonRule(new("STL-03", Severity.Enrich, FixRoutes.Screen)
{
    Message = "Kepala keluarga belum punya nomor telepon yang benar.",
    Instruction = "Tanyakan nomor telepon seluler kepala keluarga, lalu isi di OpenSID.",
    Source = "Permendagri 109/2019 formulir F-1.01: telepon keluarga",
    Inputs = ["residents.phone", "residents.familyRelationship"],
})
{
    public override bool Concerns(Person person) => person.IsActive && person.Relationship == Relationships.Head;

    public override Verdict Check(Person person, RuleContext village) => MobileNumbers.IsOne(person.Text(ResidentFields.Phone)) ? default : Broken(person);
}
