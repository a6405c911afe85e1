using SmartVillage.Domain.Records;
using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.Families;

/// <summary>FAM-16.</summary>
internal sealed class ParentNameDiffers() : PersonRule(new("FAM-16", Severity.Verify, FixRoutes.Import)
{
    Message = "Nama ayah atau ibu tidak sama dengan nama pemilik NIK yang ditulis.",
    Instruction = "Cocokkan nama dan NIK ayah serta ibu dengan akta kelahiran, lalu betulkan yang salah.",
    Source = "Permendagri 109/2019 formulir F-1.01: NIK dan nama ayah serta ibu",
    Inputs = ["residents.fatherNik", "residents.motherNik", "residents.fatherName", "residents.motherName"],
    Relations = RuleRelations.Parents,
    Version = 2,
})
{
    public override Verdict Check(Person person, RuleContext village)
    {
        var father = Other(person, village, ResidentFields.FatherNik, ResidentFields.FatherName);
        var mother = Other(person, village, ResidentFields.MotherNik, ResidentFields.MotherName);
        return (father ?? mother) is { } parent ? Broken(person).And(father?.Name, mother?.Name).With(parent.Id) : default;
    }

    private static Person? Other(Person person, RuleContext village, FieldDefinition nik, FieldDefinition name) =>
        person.Text(name) is { } written && !Blank.Is(written) && village.Indexes.FindByNik(person.Text(nik)) is { } parent && !Blank.Is(parent.Name)
            && !NameLikeness.IsSame(PersonNames.Normalise(written), village.Indexes.NameOf(parent))
            ? parent
            : null;
}
