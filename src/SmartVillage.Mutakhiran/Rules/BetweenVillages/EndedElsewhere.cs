using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.BetweenVillages;

/// <summary>ANT-04: alive in one village, dead or lost in another. Both see the same case.</summary>
internal sealed class EndedElsewhere() : PersonRule(new("ANT-04", Severity.Error, FixRoutes.LifeEvent | FixRoutes.Screen)
{
    Message = "NIK ini hidup di satu kelurahan, tetapi tercatat meninggal atau hilang di kelurahan lain.",
    Instruction = "Pastikan orangnya dan NIK-nya dengan KTP-el atau akta kematian, lalu samakan dengan kelurahan lain lewat kecamatan; sebutkan nomor perkara.",
    Source = "UU 24/2013 pasal 13 dan 44: NIK unik, dan kematian dicatat satu kali",
    Inputs = ["residents.nik", "residents.lifeStatus"],
    Relations = RuleRelations.OtherVillages,
})
{
    public override bool Concerns(Person person) => (person.IsActive || person.LifeStatus is Lives.Dead or Lives.Lost) && NikParts.Of(person.Nik) is not null;

    public override Verdict Check(Person person, RuleContext village)
    {
        var rows = village.Others.RowsOf(person.Id);
        var isEnded = person.IsActive ? rows.Any(row => row.LifeStatus is Lives.Dead or Lives.Lost) : rows.Any(row => row.LifeStatus == Lives.Alive);
        return isEnded ? Broken(person).In(village.Others.CaseOf(person.Nik!)) : default;
    }
}
