using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.Persons;

/// <summary>IDN-01.</summary>
internal sealed class UnusableName() : PersonRule(new("IDN-01", Severity.Error, FixRoutes.Dukcapil | FixRoutes.Screen)
{
    Message = "Nama kosong, hanya satu huruf, atau memuat angka.",
    Instruction = "Salin nama dari KTP-el, KIA, atau akta kelahiran, lalu betulkan di OpenSID.",
    Source = "Permendagri 73/2022: nama sedikitnya dua kata, paling banyak 60 huruf, tanpa angka",
    Inputs = ["residents.name"],
    IsFirstRelease = true,
})
{
    public override Verdict Check(Person person, RuleContext village) =>
        Blank.Is(person.Name) || person.Name!.Trim().Length < 2 || person.Name.Any(char.IsDigit) ? Broken(person) : default;
}
