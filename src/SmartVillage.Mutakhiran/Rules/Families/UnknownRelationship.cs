using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.Families;

/// <summary>FAM-06.</summary>
internal sealed class UnknownRelationship() : PersonRule(new("FAM-06", Severity.Error, FixRoutes.Screen)
{
    Message = "Hubungan dalam keluarga belum diisi atau kodenya tidak dikenal.",
    Instruction = "Lihat KK, lalu pilih hubungan dalam keluarga di OpenSID.",
    Source = "UU 24/2013 pasal 58: hubungan dengan kepala keluarga; daftar SHDK 1 sampai 11",
    Inputs = ["residents.familyRelationship"],
    IsFirstRelease = true,
})
{
    public override Verdict Check(Person person, RuleContext village) => person.Relationship is >= Relationships.Head and <= Relationships.Other ? default : Broken(person);
}
