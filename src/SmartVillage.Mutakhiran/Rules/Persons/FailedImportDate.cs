using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.Persons;

/// <summary>IDN-05.</summary>
internal sealed class FailedImportDate() : PersonRule(new("IDN-05", Severity.Error, FixRoutes.Dukcapil | FixRoutes.Import)
{
    Message = "Tanggal lahir 1 Januari 1970 tampaknya berasal dari impor yang gagal.",
    Instruction = "Salin tanggal lahir dari KTP-el, KIA, atau akta kelahiran.",
    Source = "Perilaku OpenSID: tanggal impor yang tidak terbaca menjadi 1970-01-01",
    Inputs = ["residents.birthDate", "residents.nik"],
    IsFirstRelease = true,
})
{
    private static readonly DateOnly Epoch = new(1970, 1, 1);

    public override Verdict Check(Person person, RuleContext village) =>
        person.BirthDate == Epoch && NikParts.Of(person.Nik)?.Says(Epoch) != true ? Broken(person) : default;
}
