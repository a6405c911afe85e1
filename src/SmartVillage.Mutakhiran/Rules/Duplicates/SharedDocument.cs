using SmartVillage.Domain.Records;
using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.Duplicates;

/// <summary>DUP-05. A telephone may belong to a family, the rest to one person.</summary>
internal sealed class SharedDocument() : VillageRule(new("DUP-05", Severity.Verify, FixRoutes.Import | FixRoutes.Screen)
{
    Message = "Nomor akta lahir, kartu asuransi, telepon, atau kartu ini juga tercatat pada orang lain.",
    Instruction = "Cocokkan dengan dokumennya, lalu betulkan nomor yang salah ketik.",
    Source = "Nomor dokumen berlaku untuk satu orang; satu telepon untuk paling banyak tiga orang",
    Inputs = ["residents.birthCertificate", "residents.insuranceNumber", "residents.phone", "residents.cardTag"],
})
{
    private const int PeopleOfOnePhone = 3;

    public override void Check(RuleContext village, ICollection<RuleHit> hits)
    {
        var found = new HashSet<long>();
        foreach (var field in Fields)
        {
            var most = field == ResidentFields.Phone ? PeopleOfOnePhone : 1;
            var index = new PersonIndex(village.Population.People.Where(person => person.IsActive), person => person.Text(field) is { } text && !Blank.Is(text) ? text : null);
            foreach (var person in index.Shared.Where(people => people.Count > most).SelectMany(people => people).Where(person => found.Add(person.Id)))
            {
                hits.Add(village.About(this, person, Verdict.Broken(Info.Severity, field.Name, person.Text(field)).With(First(index, field, person).Id)));
            }
        }
    }

    private static Person First(PersonIndex index, FieldDefinition field, Person person) => index.Several(person.Text(field)).First(other => other.Id != person.Id);
}
